# What changes between two versions of a call, and the commands that write and compare.

difference--section = { $section ->
    [windows] Dates
    [figures] Announced figures
    [documents] Documents
    [posts] Posts
    [texts] Texts
   *[rules] Other rules
}
difference--window-opens = { $step } opens { $by } { $later ->
        [yes] later
       *[no] earlier
    }: it moves from { $before } to { $after }.
difference--window-closes = { $step } closes { $by } { $later ->
        [yes] later
       *[no] earlier
    }: it moves from { $before } to { $after }.
difference--window-added = A period is added for { $step }: from { $opens } to { $closes }.
difference--window-dropped = The period for { $step } that went from { $opens } to { $closes } is dropped.
difference--release = The results come out { $by } { $later ->
        [yes] later
       *[no] earlier
    }: they move from { $before } to { $after }.
difference--figure-changed = “{ $name }”: it said { $value } and says { $new_value }.
difference--figure-added = “{ $name }”: { $value } is added.
difference--figure-dropped = “{ $name }”: dropped; it said { $value }.
difference--document-added = One more document is asked for: { $name }.
difference--document-dropped = No longer asked for: { $name }.
difference--seats-total = The call goes from { $before } to { $after } places.
difference--posts-added = { $state }, { $specialty }: { $posts ->
        [one] { $posts } post is added
       *[other] { $posts } posts are added
    } ({ $seats ->
        [one] { $seats } place
       *[other] { $seats } places
    }): { $listed }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
difference--posts-dropped = { $state }, { $specialty }: { $posts ->
        [one] { $posts } post is dropped
       *[other] { $posts } posts are dropped
    } ({ $seats ->
        [one] { $seats } place
       *[other] { $seats } places
    }): { $listed }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
difference--posts-changed = { $state }, { $specialty }: { $posts ->
        [one] { $posts } post changes
       *[other] { $posts } posts change
    } ({ $columns }): { $listed }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    }
difference--text = { $place }: it said “{ $before }” and says “{ $after }”.
difference--text-elsewhere = { $place }: only the Spanish text changes.
difference--value = { $place }: it said { $before } and says { $after }.
difference--added = { $place }: { $after } is added.
difference--dropped = { $place }: { $before } is dropped.
difference--order = { $place }: the order changes.
difference--none = Both say the same.
difference--heading = { $before } → { $after }
difference--digests = SHA-256 digests: { $before } → { $after }

call-part--name = { $part ->
    [id] identifier
    [title] title
    [summary] summary
    [legal_basis] legal basis
    [exam] exam
    [cycle] cycle
    [issuer] issuer
    [zone] time zone
    [period] selection period
    [tracks] admission categories
    [windows] periods
    [fields] data asked for
    [requirements] documents
    [preferences] preferences
    [scoring] scoring
    [mechanism] assignment
    [exclusivity] exclusivity
    [release] results
    [reasons] reasons for observation
    [double_check] blind double check
    [announced] announced figures
    [retention] keeping of data
    [illustrative] illustrative list
    [illustrative_note] note on the list
    [acknowledged] acknowledged differences
    [rule] rule
    [why] purpose
    [question] question
    [options] options
    [label] name
    [help] help
    [slots] files
    [choices] answers
    [source] source
    [note] note
    [article] article
    [assumption] assumption
    [weight] weight
    [components] components
    [specialties] specialties
    [clause] clause
    [vacancies] posts
    [opens] opening
    [closes] closing
    [minimum] minimum
    [maximum] maximum
    [identity_days] days identity is kept
    [documents_days] days documents are kept
   *[other] { $part }
}
call-column--name = { $column ->
    [issuer] issuer
    [employer] employer
    [clues] hospital
    [category] category
    [specialty] specialty
    [shift] shift
    [seats] places
    [term] term
    [region] state
    [tie] tie
    [pay] pay
    [compensation] compensation
   *[other] { $column }
}

call-cli--new-help = Start a call: a folder with an explained call.yaml and a vacancies.csv, ready for “call check”.
call-cli--new-id = Name of the call, such as 2026-specialists: small letters, digits and hyphens.
call-cli--new-like = Call to start from, by name or folder; without it, our explained template.
call-cli--new-in = Folder to create it in; without this, that of the calls.
call-cli--prose-help = Write the call as a document to read and file: numbered clauses, tables and its digest.
call-cli--prose-lang = Language of the document; that of the terminal if you do not say.
call-cli--prose-out = The .pdf or .html file to write; without this, HTML goes to the terminal.
call-cli--diff-help = Say in words what changes between two versions of a call, in Spanish and English.
call-cli--diff-before = The earlier one: a name, a folder or a published copy (JSON).
call-cli--diff-after = The later one: a name, a folder or a published copy (JSON).

call-new--made = Created { $folder }.
    .remedy = Go on with: convoca call check { $call }. What is still to be decided is marked in the file with “POR DECIDIR / TO DECIDE”.
call-new--made-like = Created { $folder }, starting from { $like }.
    .remedy = Change the title, the dates and the posts, and check with: convoca call check { $call }
call-new--bad-id = “{ $given }” cannot be a name.
    .remedy = Use small letters without accents, digits and hyphens, up to 80: for example 2026-specialists.
call-new--exists = { $folder } already exists; nothing was changed.
    .remedy = Choose another name, or delete that folder if you no longer want it.
call-new--no-folder = Cannot write in { $folder }: { $cause }
    .remedy = See that the folder exists and that you may write in it, or name another with --in.
call-prose--bad-out = We do not know how to write “{ $given }”.
    .remedy = Give a file that ends in .pdf or .html.
call-prose--written = Wrote { $out }. SHA-256 digest: { $digest }
call-prose--no-press = Writing PDF needs the package “typst”.
    .remedy = Install convoca[server], or write .html.
call-diff--unreadable = { $given } is not a published copy we can read: { $cause }
    .remedy = Give a call folder, or the JSON that is downloaded from its page.
call-cli--diff-lang = Language to say it in: es, en or both; that of the terminal if you do not say.
call-prose--not-written = { $out } could not be written: { $cause }
    .remedy = See that the folder exists and that you may write in it.

## Amending a published call

amendment--open-window-shortened = { step--closed } is open and cannot be shortened: it closes at { INSTANT($last_minute, $zone) }.
    .remedy = Leave that close, or set a later one; time already offered is not taken away.
amendment--opening-passed = { step--closed } already opened at { INSTANT($opens, $zone) }.
    .remedy = Leave the opening as it is.
amendment--close-passed = { step--closed } already closed at { INSTANT($last_minute, $zone) }, and what happened is not rewritten.
    .remedy = Leave that close, or reopen it with one that is still to come.
amendment--window-dropped = { step--closed } has begun and cannot be dropped.
    .remedy = Leave it; only a period that has not opened can be dropped.
amendment--window-in-the-past = { step--closed } would be in the past: it opens at { INSTANT($opens, $zone) } and its last minute is { INSTANT($last_minute, $zone) }.
    .remedy = Set times that are still to come when another person approves.
amendment--release-passed = The results came out at { INSTANT($at, $zone) }; that time no longer moves.
    .remedy = Leave it as it is.
amendment--release-in-the-past = Results cannot come out earlier than now. They are announced for { INSTANT($at, $zone) }.
    .remedy = Set a time that is still to come.
amendment--rules-after-sending = { $sent ->
        [one] { $sent } person has
       *[other] { $sent } people have
    } already sent under these rules, and this change touches them: { $part }.
    .remedy = The same rules hold for everybody: leave that part. Dates, texts, figures and posts may change.
amendment--posts-committed = The inputs of the assignment are committed to, and the posts are part of them.
    .remedy = Leave the posts as they are.
amendment--not-a-date = That date cannot be understood.
    .remedy = Write day and time, such as 2026-11-17 23:59.
amendment--empty-text = That text is empty or too long.
    .remedy = Write it in both languages, in up to 4,000 letters.
