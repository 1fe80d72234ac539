# The board: live figures, the road to the result, the second key, the acts.

## Home

board--title = Running the calls
board--calls = Calls
board--waiting = Waiting for the second key
board--no-calls--title = You have no call to run
board--no-calls--what = One appears here when it is published and you hold a role in it.
board--over = All of its dates have passed.
board--next--opens = Next: “{ $step }” opens at { INSTANT($at, $zone) }.
board--next--closes = Next: “{ $step }” closes at { INSTANT($at, $zone) }.
board--next--release = Next: results come out at { INSTANT($at, $zone) }.
board--you = { $email } (you)
board--clock = The clock, with nobody acting
board--back = Back
board--changed = This has just changed: reload the page

## Figures

board--now = Now
board--as-of = Figures of { $at }.
board--reload = Refresh
board--stale = We could not refresh them; we try again in a few seconds.
board--public = Public page
board--stat--opened = files opened
board--stat--sent = sent for validation
board--stat--queue = waiting for review
board--stat--in-review = under review
board--stat--hour-opened = registrations in the last hour
board--stat--hour-sent = sent in the last hour
board--funnel = How far they have come
board--funnel--opened = Registered
board--funnel--sent = Sent their file
board--funnel--reviewed = Have a verdict
board--funnel--validated = Are validated
board--funnel--assigned = Have a place
board--stranded = { $count ->
    [one] One file waits and no validator may take it: they know the person, or have seen it and other eyes are due. Name another validator; while it waits, the merit order cannot be frozen.
   *[other] { $count } files wait and no validator may take them: they know the person, or have seen them and other eyes are due. Name another validator; while they wait, the merit order cannot be frozen.
}
board--states = Files by state
board--state = State
board--files = Files
board--hour = Hour
board--hours = Registrations and sends, hour by hour
board--arrivals--opened = Registrations per hour
board--arrivals--sent = Sends per hour
board--arrivals--desc = { $total } in all; { $most } in the busiest hour. The table below has every hour.
board--arrivals--peak = in an hour
board--arrivals--none = None yet.
board--last-hour = Acts of the last hour
board--last-hour--none = There were none in the last hour.
board--act = Act
board--times = Times
board--windows = Windows
board--windows--step = Step
board--windows--state = State
board--windows--opens = From
board--windows--closes = Until, that minute included
board--window--soon = to open
board--window--open = open
board--window--closed = closed

## The road to the result

board--road = The road to the result
board--road--lede = One person proposes each step and another approves it. Before the hour of release nobody sees more than counts.
board--step--freeze = Freeze the merit ranking
board--step--commit = Commit to data and seed
board--step--run = Run the assignment
board--step--verify = Verify it with another program
board--step--seal = Seal the result
board--step--release = Release
board--what--freeze = Fixes the score and the place of every validated file.
board--what--commit = Publishes the digest of the inputs and that of a secret seed, before anything is run.
board--what--run = Assigns the places once, with the committed seed. The result stays encrypted.
board--what--verify = Another program checks the encrypted result against the rules and the commitment. It gives counts only.
board--what--seal = Declares that this verified run is the result.
board--what--release = At its hour it goes out to everyone at once, with what is needed to repeat the assignment.
board--what--publish-call = Publishes the call: its text and its vacancies become version 1 and stay so.
board--what--amend = Publishes a new version of the call. The one before is kept.
board--what--import-selected = Loads the exam’s selected list, against which people register.
board--what--erase = Erases the identity and the files of a person who asks for it by right. The receipts stay, without personal data.
board--undone--freeze = Whoever is left out of this order no longer enters the assignment, and whoever is in it can no longer withdraw.
board--undone--commit = There is one commitment only. Neither the preference lists, nor the order, nor the seed change afterwards.
board--undone--run = It is run once per commitment: there is no other run to choose between.
board--undone--verify = The verification is written down, whether the result holds or not.
board--undone--seal = After the seal only the clock acts: the result goes out at its hour even if nobody is awake, and nobody can change it.
board--undone--publish-call = What is published is not withdrawn; it is only corrected by another version with its reason.
board--undone--amend = Those it concerns are told of the change, and it stays in the history.
board--undone--import-selected = Earlier lists are kept, but registration reads this one.
board--undone--erase = Data and files are gone for ever. That person cannot go on in the call.
board--propose--freeze = Freeze the merit ranking
board--propose--commit = Commit to data and seed
board--propose--run = Run the assignment
board--propose--verify = Verify the assignment
board--propose--seal = Seal the result
board--propose--publish-call = Publish a call
board--propose--amend = Amend a call
board--propose--import-selected = Load the selected list
board--propose--erase = Erase a person
board--step-done = done
board--step-fails = does not hold
board--step-waits = waits for the second key
board--step-next = next
board--step-later = later
board--step-clock = the clock does it
board--see-before = See before proposing
board--see-proposal = See the proposal
board--proposed-by = Proposed by
board--done-by = Approved by
board--receipt = Receipt
board--counts = What came out, in counts
board--counts--only = Who and where will be known at the hour of release, by everyone at once.
board--promise = What was committed before the run
board--promise--what = Whoever keeps these digests today can check that it was not run twice.

## Proposals

board--proposals = Proposals
board--proposals--what = Proposal
board--proposals--call = Call
board--proposals--by = Made by
board--proposals--at = When
board--proposals--outcome = Outcome
board--proposals--none = There are no proposals
board--proposals--none-what = Every act that touches many people or cannot be undone appears here, with who proposed it and who approved it.
board--proposals--shown = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}, newest first
board--outcome--open = waits for approval
board--outcome--approved = approved
board--outcome--rejected = rejected
board--preview = What will happen
board--not-yet = Not possible yet
board--cannot-undo = This cannot be undone
board--second-person = Proposing does nothing yet: another person, with the second key, sees exactly this and decides.
board--do-propose = Propose
board--who = Who and when
board--digest = Digest of the proposal: whoever proposes and whoever approves must see the same
board--approve = Approve and do it now
board--reject = Reject
board--mine = You proposed it, so another person approves it
board--mine--what = Ask somebody with the second key to open this page and compare the digest.
board--only-second = Whoever holds the second key of this call approves it.
board--reason = Reason
board--decided--approved = Approved by
board--decided--rejected = Rejected by
board--approved = Done: { $what }. Receipt { $receipt }.
board--rejected = You rejected the proposal: { $what }. Nothing was done.
board--touches = { $count ->
    [0] It touches nobody yet.
    [one] It touches { $count } person.
   *[other] It touches { $count } people.
}
board--touches--import-selected = { $count ->
    [one] { $count } row.
   *[other] { $count } rows.
}
board--preview--validated = Validated files
board--preview--ranking = Merit ranking number
board--preview--ranking_digest = Digest of the ranking
board--preview--applicants = Taking part
board--preview--commitment = Digest of the seed
board--preview--inputs_digest = Digest of the inputs
board--preview--assigned = With a place
board--preview--unassigned = Without a place
board--preview--seats = Seats
board--preview--release = Released at
board--preview--folio = Folio
board--preview--files = Uploads to be erased
board--preview--state = State of the file
board--preview--call = Call
board--preview--issuer = Issuer
board--preview--digest = Digest of the text
board--preview--replaces = Replaces version
board--preview--vacancies = Vacancies
board--preview--rows = Rows

## Versions of the call

board--versions = Versions of the call
board--versions--what = What is published stays as it was. A date or a text is amended from here; posts and figures, from the folder of the call, with a command.
board--versions--number = Version
board--versions--at = Published
board--versions--reason = Reason
board--versions--digest = Digest
board--version = Version { $number }
board--first-version = First version

## Erasing a person

board--rights = People’s rights
board--rights--what = If somebody asks for their data to be erased, it is proposed here by folio and another person approves it.
board--erase--folio = Folio of the file
board--erase--folio-help = Such as 7K3M-9XQ2. It is on every receipt of theirs.
board--erase--reason = Reason
board--erase--reason-help = Quote the request by its number. Do not write the person’s name here: the reason is kept.
board--erase--preview = See what would be erased
board--missing = This is missing.
    .remedy = Write it to go on.
board--no-such-folio = No file of this call has that folio.
    .remedy = Check it sign by sign: it has no letters I, L, O or U.

## The acts

board--audit = Acts
board--audit--lede = Every act leaves a signed receipt and a link in the chain. No names and no outcomes appear here.
board--audit--receipt = Receipt
board--audit--kind = Act
board--audit--at = When ({ $zone })
board--audit--actor = Who
board--audit--ledger = Link
board--audit--digest = Digest
board--audit--soon = in a moment
board--audit--every-kind = All
board--audit--show = Show
board--audit--csv = Download as CSV
board--audit--chain = Download the chain (JSON)
board--audit--head = The chain reaches link { $number }. Keep this digest: if anyone rewrites the past, it stops matching.
board--audit--none = There are no acts of this kind
board--audit--none-what = Choose “All” or wait: they appear as they happen.
board--audit--shown = { $count ->
    [one] { $count } act
   *[other] { $count } acts
}, newest first
board--kind--dossier--erased = Person erased
