# The validation desk: the queue, the file in hand, the letter.

## The queue

desk--title = Validation
desk--lede = Take the next file: the most urgent one. It is yours until you close its review or give it back.
desk--none = None
desk--stat--waiting = waiting for review
desk--stat--oldest = is how long the oldest has waited
desk--stat--in-review = under review now
desk--stat--mine = reviews closed by you
desk--take--next = Take the next file
desk--take--continue = Go on with file { $folio }
desk--take--none = There is no file for you right now. The rest are in somebody else’s hands, wait for somebody who has not seen them and does not know the person, or validation is closed.
desk--empty--title = No files are waiting
desk--empty--what = The next one appears here as soon as somebody sends it or it comes back corrected.
desk--no-calls--title = You have no call to validate
desk--no-calls--what = One appears here when it is published and you hold that role in it.
desk--returning = { $count ->
    [one] { $count } file waits for its owner’s corrections; it joins the queue when they arrive.
   *[other] { $count } files wait for their owners’ corrections; they join the queue when they arrive.
}
desk--due = Most urgent: a review helps those who wait only before { $until }.
desk--share = Reviews closed: { $all }, by { $people ->
    [one] one person
   *[other] { $people } people
}. Yours: { $mine } ({ $percent }%). The usual number: { $usual } each.
desk--how--acquaintance = If you know the person, say so: the file goes to somebody else, and the reason is kept.
desk--unchanged = { $count } unchanged
desk--asked = The letter asked for:
desk--before = See version { $version }, the one it was about
desk--agreement = Blind double check: on { $documents ->
    [one] one document
   *[other] { $documents } documents
}, { $percent }% of the decisions agreed{ $kappa ->
    [none] .
   *[other] ; beyond chance, Cohen’s kappa is { $kappa }.
}
desk--how--check = A share of the files, drawn by lot, is decided by two people who do not see each other; where they differ, a third decides. The letter leaves at the end.
desk--settle = Two people reviewed it without seeing each other and do not agree. You decide:
desk--closed--checked = Your decisions on file { $folio } are kept. It was drawn for the double check: somebody else looks at it now, and then the letter leaves. Record { $receipt }.
desk--window--over = Validation has closed
desk--how--title = How the work is shared out
desk--how--order = The file that has been longest in our hands goes first; one that comes back corrected keeps its place. Nobody chooses whose name to review.
desk--how--lease = It is reserved for you for 15 minutes after your last decision. If that runs out somebody else may take it, and what you decided stands.
desk--how--own = You are never given your own, not under another account either.
desk--how--letter = Closing sends a single letter with every observation; you read it first, just as that person will.

## The file in hand

desk--strip = Documents of the file
desk--undecided = Undecided
desk--verdict--valid = Valid
desk--verdict--observed = Observed
desk--verdict--second = Waits for a second opinion
desk--second = Ask for a second opinion
desk--doubt = What should the other person look at?
desk--doubt--help = Only validators read it; it is not in the letter.
desk--second-send = Ask and go on
desk--doubted = Somebody asked for your opinion:
desk--doubts = { $count ->
    [one] One document waits for somebody else's opinion.
   *[other] { $count } documents wait for somebody else's opinion.
}
desk--doubts-what = Everything else is decided. Pass the file on: whoever takes it sees your doubt, decides, and closes with one letter.
desk--hand-on = Pass it on
desk--handed-on = File { $folio } waits for somebody else's opinion.
desk--changed = corrected, new since the last letter
desk--summary = Summary
desk--lease--left = Reserved for { $left }
desk--lease--over = The reservation has run out
desk--lease--keep = 15 minutes more
desk--lease--give-back = Give back
desk--given-back = You gave back file { $folio }. Your decisions stand for whoever takes it.
desk--paper = Document
desk--sheets = Pages of the document
desk--panel = Rule, data and decision
desk--pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
desk--page-of = Page { $page } of { $count }
desk--not-shown = If it does not show, open the original file.
desk--closer = See it larger
desk--original = Open the original file
desk--new-tab = (in another tab)
desk--zoom--in = Zoom in
desk--zoom--out = Zoom out
desk--turn = Rotate
desk--rule = What the rule asks
desk--option = Chosen: { $option }
desk--declared = What was declared
desk--not-declared = No value
desk--everything = Everything that was declared
desk--facts = What we read in the file
desk--file = { $kind ->
    [pdf] PDF
    [jpeg] JPEG photo
    [png] PNG image
   *[other] File
}, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $size }
desk--sheet--current = The code on the application matches this file and its current data.
desk--qr = QR code:
desk--finding--document--active-content = The PDF has active content; you see only its image here.
desk--finding--document--too-many-pages = It has { $pages } pages; up to { $limit } is usual.
desk--finding--sheet--stale = The signed application is of version { $printed } of the data; the current one is { $current }.
desk--finding--sheet--other-dossier = The signed application belongs to another file: { $found }.
desk--finding--sheet--unreadable = The code on the application could not be read: compare number and data yourself.
desk--valid = It is valid
desk--observe = Observe with a reason
desk--reason = Which reason?
desk--reason--help = Choose one to see what the applicant will read.
desk--note = Note to the applicant
desk--note--help = It goes in the letter beside the reason. Say what is missing and where.
desk--observe-send = Observe and go on
desk--around = Other documents
desk--previous = Previous
desk--following = Next
desk--earlier = Review { $number }, closed at { $at }: { $count ->
    [0] no observations
    [one] { $count } observation
   *[other] { $count } observations
}.
desk--keys = Keyboard shortcuts
desk--keys--next = Next document
desk--keys--previous = Previous document
desk--keys--valid = It is valid, and go on
desk--keys--reasons = Go to the reasons
desk--keys--second = Ask for a second opinion
desk--keys--show = Show or hide this list
desk--keys--zoom = Zoom in or out
desk--keys--turn = Rotate
desk--keys--on = Use the shortcuts

## The letter

desk--summary--title = Before you close the review
desk--decisions = Your decisions
desk--letter = What the applicant will read
desk--letter--in--es = In Spanish, the language of their account.
desk--letter--in--en = In English, the language of their account.
desk--mail = The mail that announces it
desk--outcome--validated = File validated
desk--outcome--to_correct = { $count ->
    [one] To correct: { $count } observation
   *[other] To correct: { $count } observations
}
desk--outcome--refused = Refused: the reason cannot be corrected
desk--late = The correction period has already closed: whoever gets this letter cannot correct, and the file will be left out.
desk--closing-note = Closing sends the letter, and it cannot be changed afterwards. Until then you may go back to any document.
desk--close-next = Close and take the next
desk--close = Just close
desk--undecided-left = { $count ->
    [one] One document is still undecided.
   *[other] { $count } documents are still undecided.
}
desk--undecided-what = The letter leaves once, with everything in it; so it waits until you decide each one.
desk--go-on = Go on with what is left
desk--closed--validated = File { $folio } is validated. Receipt { $receipt }.
desk--closed--to_correct = The letter of file { $folio } has left with all its observations. Receipt { $receipt }.
desk--closed--refused = File { $folio } is refused. Receipt { $receipt }.

## When it is no longer in your hands

desk--not-held--title = This file is not reserved for you
desk--not-held--lede = What you had decided before is saved.
desk--not-held--lapsed = If your reservation ran out and nobody has taken it, go to the queue and choose “Go on”: you continue where you were.
desk--not-held--other = If somebody else took it, they see your decisions and will finish the review.
desk--not-held--closed = If its review was closed, the letter has left and there is nothing more to do.
desk--not-held--kept = In every case, the queue gives you the next file.
desk--not-held--note = Your note, which was not saved in time
desk--not-held--note-help = Copy it if you will need it.
desk--back = Go to the queue

## I know this person

desk--recuse--link = I know this person
desk--recuse--title = Pass the file to somebody else
desk--recuse--lede = If you know whoever presents file { $folio }, somebody else reviews it. Saying so is part of your work and does not count against you.
desk--recuse--how = How do you know each other?
desk--recuse--why = { $why ->
    [family] We are family, or somebody at my home is
    [friendship] We are friends, or the opposite
    [work] We work or study at the same place
   *[interest] The result concerns me in another way
}
desk--recuse--what = The file leaves your hands now and never comes back to you. What you decided in this review no longer counts. Auditors read your reason; the person of the file does not.
desk--recuse--send = Pass it on
desk--recuse--no = I do not know them: go on with the review
desk--recused = File { $folio } went to somebody else. Thank you for saying so. Record { $receipt }.

## How many people are needed

desk--forecast--title = Arrivals and people needed
desk--forecast--waiting = wait or are under review
desk--forecast--coming = are still to come, we estimate
desk--forecast--people = people reviewed on the last day
desk--forecast--pace = closed by one person in a day
desk--forecast--need = { $people ->
    [0] Nobody else is needed: nothing is left to review.
    [one] To finish in time, one person is needed every day.
   *[other] To finish in time, { $people } people are needed every day.
}
desk--forecast--enough = Those who reviewed on the last day are enough.
desk--forecast--short = On the last day { $now } reviewed: at that rate { $day } would need { $last } to leave nothing, and { $left } would be left unreviewed.
desk--forecast--picture = People each day needs
desk--forecast--days = What each day brings, with the people there are now
desk--forecast--head--day = Day
desk--forecast--head--comes = Arrive
desk--forecast--head--waits = Left at its end
desk--forecast--head--needs = People to leave nothing
desk--forecast--head--closed = Reviews closed
desk--forecast--head--people = People
desk--forecast--how = Assumptions: the same part sends of those who have opened a file, and they send late: half of what is left on the last day, half of the rest on the day before, and so on. Arrivals and pace ({ $pace } a day each) are measured.
desk--forecast--none--title = There is nothing to go by yet
desk--forecast--none--what = As soon as the first reviews are closed, how many people each day needs is told here.
desk--forecast--arrivals = What arrived in each hour
desk--forecast--arrivals-desc = { $total } files arrived, sent or corrected; the busiest hour had { $most }.
desk--forecast--closed = What was closed each day
