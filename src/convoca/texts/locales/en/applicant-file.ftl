# What happens to a file while it is sent, and afterwards.

## Sending

applicant--upload--cut = The line broke; this goes on as soon as it is back.
applicant--upload--paused = Paused. What has arrived is kept for a day.
applicant--upload--pause = Pause
applicant--upload--resume = Go on
applicant--upload--cancel = Cancel the upload
applicant--upload--signed-out = Your session ended. Sign in from another tab and press “Go on”: it continues from where it was.
applicant--upload--count = { $percent }% · { $done } of { $total }
upload--unfinished = The file has not arrived whole: { SIZE($arrived) } of { SIZE($size) } are here.
    .remedy = Choose the same file and press “Upload file” again: it continues from where it stopped.
upload--digest-differs = What arrived is not the file you chose, so it was not kept.
    .remedy = Choose it again. If you were editing it, wait until it has been saved.
upload--not-begun = The file could not be received.
    .remedy = Reload the page and choose it again. Everything else is still saved.

## Sheets

document--changed-elsewhere = This document was changed in another tab or on another device while you were looking.
    .remedy = Here it is as it stands. Make your change again if it is still needed.
document--no-such-page = That sheet is no longer in the document.
    .remedy = The sheets it has now are below.
document--too-long = The sheets together do not fit in one document.
    .remedy = Take out those that are not asked for, or scan them in greys at 200 dots per inch.
applicant--slot--accepts-several = { $kinds }. You can choose several files at once: each photograph becomes a sheet. The whole document, up to { SIZE($bytes) }.
applicant--slot--accepts-single = { $kinds }, up to { SIZE($bytes) }.
applicant--slot--replace-sheet = Choose or photograph sheet { $sheet }
applicant--slot--upload-sheet = Replace sheet { $sheet }
applicant--slot--leave-sheet = Leave the sheet as it is
applicant--slot--upload-after = Add at the end
applicant--slot--upload-instead = Upload file instead of it all
applicant--sheets--title = { $count ->
    [one] Its sheet
   *[other] Its { $count } sheets
}
applicant--sheets--number = Sheet { $number }
applicant--sheets--before = Earlier
applicant--sheets--after = Later
applicant--sheets--turn = Turn
applicant--sheets--replace = Replace
applicant--sheets--drop = Remove
applicant--sheets--done-before = The sheet was moved. Receipt { $receipt }.
applicant--sheets--done-after = The sheet was moved. Receipt { $receipt }.
applicant--sheets--done-turn = The sheet was turned. Receipt { $receipt }.
applicant--sheets--done-drop = The sheet was removed. It is still in the earlier version. Receipt { $receipt }.

## Versions

applicant--versions--title = Versions of the document
applicant--versions--lede = Every change left a version and nothing was deleted. The first of the list counts.
applicant--versions--see = See every version, with its digest and its receipt
applicant--versions--back = Back to the document
applicant--versions--none = There is no version yet
applicant--versions--caption = Versions, the newest first
applicant--versions--number = Version
applicant--versions--who = Who
applicant--versions--when = When
applicant--versions--pages = Sheets
applicant--versions--size = Size
applicant--versions--digest = Digest (start)
applicant--versions--receipt = Receipt
applicant--versions--you = You
applicant--versions--removed = Removed
applicant--versions--one = Version { $number }

## Commitment letter

press--promise--title = Commitment letter
press--promise--opening = I take part in “{ $call }” with the folio { $folio }. I do not have the document asked for yet and, if I am given a place, I commit myself to this:
press--promise--specialty = Specialty
press--promise--requirement = Document
press--promise--answer = Today
press--promise--duty = I will
press--promise--due = At the latest on
press--promise--closing = { $months ->
    [one] The time is { $months } month from the day the results are published.
   *[other] The time is { $months } months from the day the results are published.
}
promise--unreadable = The QR code of the commitment letter could not be read.
    .remedy = Download the letter on this page, sign it and photograph the whole sheet, straight on and in good light. If it is that one already, you can send it: a person will look at it.
promise--other-letter = This commitment letter belongs to another file or to another document.
    .remedy = Download yours on this page, sign it and upload it here.
applicant--promise--get = Download the letter to sign (PDF)
applicant--promise--how = Print it, sign it by hand and upload the signed sheet. Its QR code says that it is yours.
applicant--promise--due = { $duty }, no later than { $due }.
applicant--promise--title = What you committed to deliver

## Data that depend on others

applicant--data--only-if-number = Only if you put { $least } or more in "{ $field }".
applicant--data--only-if-answer = Only if you chose "{ $answer }" in "{ $field }".

## Documents validated before

applicant--again--title = This document was validated before
applicant--again--line = In "{ $call }", under folio { $folio }.
applicant--again--at = Validated
applicant--again--use = Use the same file
applicant--again--anew = It is the same file, unchanged. Whoever reviews this call will look at it anew. If you prefer another, upload it below.

## Mail

mail--promise--reminder = [Action required] A document of your file { $folio } is due: by { DAY($due) }
mail--promise--reminder--body =
    You signed a commitment letter in your file { $folio }. The last day to deliver that document is { DAY($due) }.

    Your file says which one it is. If you have delivered it, there is nothing to do.

    { $link }
