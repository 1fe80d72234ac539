# The path of whoever seeks a place: from her exam folio to her result.

## Words that come back

applicant--folio = Folio
applicant--folio-is = Folio { $folio }
applicant--name = Name
applicant--specialty = Specialty
applicant--track = Admission category
applicant--public-code = Public code
applicant--public-code-help = If you are given a place, the list of results shows this code and not your name.
applicant--call = Call
applicant--moment = { $at }
applicant--problem = { $what }: { $cause }
applicant--change = Change
applicant--see = See
applicant--see-receipt = See the receipt
applicant--back = Back to my file
applicant--now-open = It is open: reload the page.
applicant--now-closed = It has closed: reload the page.
applicant--now-out = They are out: reload the page.
applicant--session--ended = Your session ended after a while without activity. What you had saved is still there; sign in and you will come back to this page.
applicant--word-differs = The word you typed is not the one asked for.
    .remedy = Copy it as it stands. Nothing has been done yet.

## My files

applicant--home--title = My files
applicant--home--empty = You have no file yet
applicant--home--empty-what = Each call you register for will appear here, with what comes next and until when.
applicant--home--opening = Calls you can register for
applicant--home--register = Register
applicant--home--see-call = See the call
applicant--home--told = The latest we told you
applicant--home--all-told = See all messages

## Messages

applicant--messages--title = Messages
applicant--messages--lede = The same we sent you by e-mail.
applicant--messages--empty = No messages yet
applicant--messages--empty-what = Everything we tell you will stay here, even if the e-mail does not reach you.
applicant--messages--open = Open file { $folio }
applicant--messages--shown = { $count ->
    [one] { $count } message on this page
   *[other] { $count } messages on this page
}

## Registration

applicant--register--title = Register
applicant--register--lede = Your ENARM folio and your CURP open your file. That is all we ask. If you are a foreign doctor without a CURP, you get a temporary identity right here.
applicant--register--folio = ENARM folio
applicant--register--folio-help = It is on your proof of selection. Copy it with its hyphens.
applicant--register--curp = CURP
applicant--register--curp-help = 18 letters and digits, as on your certificate.
applicant--register--send = Open my file
applicant--register--done = Your file is open. Your folio is { $folio }.
applicant--register--what = Your specialty and admission category are read from the exam list: you do not choose them here. Registering binds you to nothing; sending your file does.

## The file

applicant--dossier--now = What comes next
applicant--dossier--tasks = Your file
applicant--dossier--timeline = The whole path
applicant--dossier--facts = Your registration
applicant--dossier--more = More
applicant--dossier--receipts = { $count ->
    [0] Receipts
    [one] Receipts ({ $count })
   *[other] Receipts ({ $count })
}
applicant--dossier--call = The call and its dates
applicant--dossier--withdraw = Withdraw from this call
applicant--next--draft = Complete the five parts and send your file before the window closes. Whatever you save stays saved.
applicant--next--too-late = The sending window has closed and this file was not sent. It no longer takes part in this call; you keep your receipts and documents.
applicant--next--sent = We have your file and it is waiting to be validated. We will tell you by e-mail and here; there is nothing for you to do now.
applicant--next--in-review = Someone is reviewing your file. We will tell you by e-mail and here.
applicant--next--to-clarify = We asked you a question about your file. Answer it before its time is over; nobody reviews the file meanwhile.
applicant--next--to-correct = Some documents need correcting. The letter says which and why; correct and send them before the window closes.
applicant--next--correction-late = The correction window has closed without yours. Your file cannot go on.
applicant--next--corrected = We have your corrections and they are waiting to be validated. There is nothing for you to do now.
applicant--next--validated = Your file is validated and takes part in the assignment. The result comes out at the same time for everyone.
applicant--next--validated-rank = Your file is validated and takes part in the assignment. You can still reorder your sites while the preference window is open.
applicant--next--validated-no-list = Your file is validated, but you have not ranked any site. Without a list there is no assignment: rank at least one.
applicant--next--refused = Your file cannot go on in this call. The letter says why.
applicant--next--withdrawn = You withdrew from this call. You can take part in another one of the same period.
applicant--next--ranked = Your position in the merit order is frozen. The result comes out at the same time for everyone.
applicant--next--assigned = You have a place. See which one and download your pre-acceptance letter.
applicant--next--unassigned = The results are out and this time there was no place for you. See why, and what comes next.
applicant--next--go = Continue: { $task }
applicant--next--corrections = See what to correct
applicant--next--result = See my result
applicant--task--missing = { $count ->
    [one] { $count } missing
   *[other] { $count } missing
}
applicant--task--complete = Complete
applicant--task--progress = { $done } of { $total }
applicant--task--sites = { $count ->
    [0] Empty list
    [one] { $count } site
   *[other] { $count } sites
}
applicant--task--no-list = No list
applicant--task--preferences-hint = Sending does not lock it: it has a window of its own.
applicant--task--sheet-to-print = To print
applicant--task--sheet-not-open = Not open yet
applicant--task--sheet-over = Its window is over
applicant--task--sheet-signed = Signed and uploaded
applicant--task--sheet-stale = A new one must be signed
applicant--task--ready-to-send = Ready to send
applicant--task--not-open = Outside its window
applicant--task--letter = Concluded
applicant--task--result-waits = On its date
applicant--task--result-out = Out
applicant--did = { $act ->
    [open] You opened your file
    [send] You sent your file for validation
    [validate] We validated your file
    [observe] We asked for corrections
    [refuse] Your file could not go on
    [correct] You sent your corrections
    [lapse] The deadline passed without corrections
    [ask] We asked you a question
    [answer] You answered the question
    [overdue] The time to answer ran out
    [withdraw] You withdrew
    [rank] You entered the merit order
    [assign] You were given a place
   *[leave_unassigned] The result came out, with no place for you
}
applicant--stage = { $step ->
    [send] Complete and send your file
    [correct] Correct what was observed
    [validate] Validation
    [prefer] Rank your sites
   *[results] Results
}
applicant--acts--you = It is your turn.
applicant--acts--validator = It is the validator’s turn. We will tell you by e-mail and here.
applicant--acts--over = This window has closed.
applicant--acts--issuer = It is the turn of whoever runs the call.
applicant--acts--clock = They come out by themselves at their hour, for everyone at once.

## Personal data

applicant--data--title = Personal data
applicant--data--lede = What you type is saved even if something is missing. Only sending needs it complete.
applicant--data--exam = What came from the exam
applicant--data--exam-help = It is not changed here. If something is wrong, ask for the correction where you sat the ENARM.
applicant--data--yours = What you type
applicant--data--choose = Choose
applicant--data--blank = Not given
applicant--data--save = Save my data
applicant--data--saved = Your data are saved and complete.
applicant--data--saved-not-yet = We saved what you typed. Before you can send, mend what is below.
applicant--data--kept = Saved at { $at }
applicant--data--not-kept = We could not save yet. Check your connection and use the “Save my data” button.
applicant--data--locked = Your data were locked when you sent the file.
applicant--conflict--title = Changed in another tab
applicant--conflict--lede = While this page was open, another tab or device saved a different value. Neither is lost: choose which one stays.
applicant--conflict--here = What you typed here
applicant--conflict--there = What is saved
applicant--conflict--save = Save what I chose
applicant--conflict--leave = Keep what is saved

## Documents

applicant--documents--title = Documents
applicant--documents--lede = Tap each one: we ask only what is needed and you upload a PDF or photographs of its sheets.
applicant--documents--progress = { $done } of { $total } so far
applicant--documents--locked = Your documents were locked when you sent the file. You can see and download them.
applicant--paper--to-answer = To answer
applicant--paper--if-any = Only if it applies
applicant--paper--missing = { $count ->
    [one] To upload
   *[other] { $count } files to upload
}
applicant--paper--to-mend = Something to correct
applicant--paper--to-look = Uploaded, with a remark
applicant--paper--ready = Uploaded
applicant--paper--not-mine = Does not apply
applicant--paper--asked = Upload it corrected
applicant--paper--which = Which is your case?
applicant--paper--why = What it is for
applicant--paper--rule = What it must have
applicant--paper--answer = Continue
applicant--paper--answered = We noted your answer.
applicant--paper--your-answer = Your answer: { $answer }
applicant--paper--change-answer = Change my answer
applicant--paper--files = Files
applicant--paper--commitment = { $duty }: if you are given a place, you will have { $months } months for it.
applicant--slot--choose = Choose or photograph your file
applicant--slot--replace = More sheets, or another file
applicant--slot--upload = Upload file
applicant--slot--uploading = Uploading…
applicant--slot--checking = Checking the file…
applicant--slot--attached = We have “{ $name }”. Receipt { $receipt }.
applicant--slot--removed = The file was removed. The earlier version stays on the list.
applicant--slot--line = { $name } ({ $size }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    })
applicant--slot--here = Your file
applicant--slot--none = You have not uploaded this file
applicant--slot--none-what = Once you do, its name, size and digest will be here.
applicant--slot--file = File
applicant--slot--size = Size
applicant--slot--pages = Pages
applicant--slot--digest = Digest (start)
applicant--slot--at = Received
applicant--slot--version = Version
applicant--slot--seen = What we saw in it
applicant--slot--fine = It opens well and is what its name says.
applicant--slot--download = Download my file
applicant--slot--remove = Remove this file
applicant--slot--earlier = Earlier versions
applicant--slot--earlier-line = Version { $number }, { $size }
applicant--slot--earlier-gone = Version { $number }: the file was removed
applicant--slot--asked = What you were asked to correct
applicant--slot--print-first = Before uploading it, print the application and sign it.
applicant--slot--to-list = Back to the list of documents
applicant--no-file = You did not choose a file.
    .remedy = Choose one and tap “Upload file” again.
applicant--upload-stopped = The file is larger than { SIZE($most) } and we stopped receiving it; the most here is { SIZE($limit) }. Everything else is still saved.
    .remedy = Scan it in grey at 200 dots per inch, or make the photo smaller.

## Preferences

applicant--preferences--title = Preferences
applicant--preferences--lede = Choose and rank sites of { $specialty }. Rank as many as you like; only those on your list count.
applicant--preferences--yours = Your list
applicant--preferences--yours-count = { $count ->
    [one] { $count } site, best first
   *[other] { $count } sites, best first
}
applicant--preferences--none = Your list is empty
applicant--preferences--none-what = Add sites from below; the first one you add will be your first choice.
applicant--preferences--unsaved = There are unsaved changes.
applicant--preferences--save = Save my list
applicant--preferences--saved = Your list is saved, version { $number }. Receipt { $receipt }.
applicant--preferences--place = Place on your list
applicant--preferences--up = Up
applicant--preferences--down = Down
applicant--preferences--first = To the top
applicant--preferences--drop = Remove
applicant--preferences--add = Add
applicant--preferences--of = { $act }: { $site }
applicant--preferences--how = Move with the buttons, or type in each box the place you want and save. Leave a box empty to remove the site.
applicant--preferences--offers = Add sites
applicant--preferences--offered = { $count ->
    [one] { $count } site offers your specialty.
   *[other] { $count } sites offer your specialty.
}
applicant--preferences--state = State
applicant--preferences--every-state = Every state
applicant--preferences--state-count = { $state } ({ $count })
applicant--preferences--filter = Show
applicant--preferences--seats = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
applicant--preferences--all-taken = They are all on your list.
applicant--preferences--not-a-place = Type a whole number, or leave the box empty.
applicant--preferences--twice = Two sites have the same place. Leave that number on one of them only.
applicant--preferences--version = { $count ->
    [0] Version { $number }, empty
    [one] Version { $number }, with { $count } site
   *[other] Version { $number }, with { $count } sites
}
applicant--preferences--versions = Saved lists
applicant--preferences--versions-help = Each list you save has its receipt and stays here. The last one counts.
applicant--preferences--version-title = Saved list, version { $number }
applicant--preferences--version-current = This is the list that counts now.
applicant--preferences--version-old = This is an earlier list; it no longer counts.
applicant--preferences--sealed = Nobody else can read your list: it is stored encrypted and the receipt carries only its digest.
applicant--preferences--empty-title = You are about to save an empty list
applicant--preferences--empty-text = Without sites you take no part in the assignment. The earlier list stops counting, though you can still see it.
applicant--preferences--empty-save = Save the empty list
applicant--preferences--mine = Save mine
applicant--preferences--theirs = Keep the saved one

## Application sheet

applicant--sheet--title = Application for enrolment
applicant--sheet--lede = Print it, sign it by hand and upload the signed sheet. Its QR code says which version of your data it carries.
applicant--sheet--version = Version of your data
applicant--sheet--words = Words of your sheet
applicant--sheet--words-help = The same six words stand at the foot of the sheet. If they differ, print another.
applicant--sheet--print = Download the application (PDF)
applicant--sheet--upload = Upload the signed sheet
applicant--sheet--preview = What the sheet will say
applicant--sheet--declares = What you declare by signing
applicant--sheet--incomplete = { $count ->
    [one] { $count } answer is missing. Complete it before printing: if you change your data later, another sheet must be signed.
   *[other] { $count } answers are missing. Complete them before printing: if you change your data later, another sheet must be signed.
}
applicant--sheet--attached = The signed sheet you uploaded is of this very version.
applicant--sheet--steps = How to do it without a printer at home
applicant--sheet--steps-text = Save the PDF on your phone and take it to a copy shop. Sign in ink, photograph the whole sheet straight on in good light, and upload it.

## Check and send

applicant--review--title = Check and send
applicant--review--lede = This is what will be sent. Read it calmly: after sending it cannot be changed.
applicant--review--lede-sent = This is what you sent.
applicant--review--warnings = It does not stop you, but look at it
applicant--review--ready = Everything is there. You can send it.
applicant--review--go = Continue to send
applicant--review--stop = Once you mend what is above you can send it.
applicant--review--no-wishes = You have not ranked any site.
applicant--send--title = Send for validation
applicant--send--lede = This step cannot be undone.
applicant--send--clause = Exclusive participation
applicant--send--locks = What sending locks
applicant--send--locks-data = Your personal data.
applicant--send--locks-documents = Your documents. Only those you are asked to correct open again.
applicant--send--locks-sheet = Your signed application.
applicant--send--free = What it does not lock
applicant--send--free-preferences = Your preference list, until its own window closes.
applicant--send--free-withdraw = Withdrawing: it is receipted and frees you for another call.
applicant--send--no-list = You have not ranked any site yet. You can send now and rank them later, before that window closes.
applicant--send--accept = I have read the clause and agree to take part in this call only in this period.
applicant--send--word = SEND
applicant--send--type = Type { $word } to confirm
applicant--send--button = Send my file
applicant--send--blocked = It cannot be sent yet
applicant--send--blocked-lede = { $count ->
    [one] One thing is missing. The list takes you to where it is mended.
   *[other] { $count } things are missing. The list takes you to where each is mended.
}
applicant--send--already = This file has already been sent.
applicant--send--done = We have your file. This is your receipt: download it and keep it.

## Corrections and letter

applicant--corrections--title = Corrections
applicant--corrections--lede = This is everything to correct. The rest stays as it is.
applicant--corrections--upload = Upload the corrected version
applicant--corrections--upload-again = Change what you uploaded
applicant--corrections--waits = Missing
applicant--corrections--uploaded = Corrected version uploaded
applicant--corrections--send = Send corrections
applicant--corrections--send-help = They are sent all together. After that they cannot be changed.
applicant--corrections--not-yet = Once they are all uploaded you can send them.
applicant--corrections--done = We have your corrections. This is your receipt.
applicant--letter--title = Letter of the review
applicant--letter--at = Review concluded at { $at }
applicant--letter--none = There were no observations: everything is in order.
applicant--letter--note = Note from the reviewer:
applicant--letter--pdf = Download the letter (PDF)
applicant--letter--duty = Still to do: { $duty }, within { $months } months.

## Withdrawal

applicant--withdraw--title = Withdraw
applicant--withdraw--lede = If you withdraw, this file no longer takes part and cannot be opened again.
applicant--withdraw--frees = You are free at once to take part in another call of the same period.
applicant--withdraw--keeps = You keep your receipts and can download your documents.
applicant--withdraw--draft = You have not sent this file. If you only want to leave it for later, there is no need to withdraw.
applicant--withdraw--word = WITHDRAW
applicant--withdraw--type = Type { $word } to confirm
applicant--withdraw--button = Withdraw from the call
applicant--withdraw--not-possible = In its present state this file can no longer be withdrawn.
applicant--withdraw--done = You withdrew from the call. This is your receipt.

## Receipts

applicant--receipts--title = Receipts
applicant--receipts--lede = Each of your acts left one. Keep the important ones: they prove what you did and when, without us too.
applicant--receipts--one = Receipt
applicant--receipts--caption = Your receipts, newest first
applicant--receipts--what = What was done
applicant--receipts--when = When
applicant--receipts--number = Number
applicant--receipts--empty = No receipts yet
applicant--receipts--files = Files it covers
applicant--receipts--file-line = Version { $version }, { SIZE($bytes) }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }

## Result

applicant--result--title = My result
applicant--result--assigned = You have a place at this site.
applicant--result--rank = It was your choice number { $rank }. The ones before it went to people with a higher score, or an equal score and a better draw.
applicant--result--site = Your site
applicant--result--rank-first = It was your first choice.
applicant--result--waiting = You take part in the assignment. The result comes out for everyone in the same minute; nobody can see it before.
applicant--result--not-validated = Validated files take part; yours is not validated yet. The result comes out for everyone in the same minute.
applicant--result--unassigned = There was no place for you: those of every site on your list went to people with a higher score, or an equal score and a better draw.
applicant--result--unassigned-no-list = There was no place for you because your list has no sites.
applicant--result--late = The hour has come and the results are not ready yet. We will tell you by e-mail as soon as they are out.
applicant--result--not-part = This file was not validated, so it took no part in the assignment.
applicant--result--withdrawn = You withdrew, so this file took no part in the assignment.
applicant--result--refused = This file could not go on, so it took no part in the assignment.
applicant--result--check = Anyone can check the assignment
applicant--result--check-text = Inputs and seed were committed to before the run, and everything needed to repeat it comes out with the results.
applicant--result--all = See all results
applicant--result--letter = Download my pre-acceptance letter (PDF)
