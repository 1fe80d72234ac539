# What the automatic check advises on seeing a document: how it looks and what it says.

## How it looks

scan--low-resolution = The picture has { $dpi } dots per inch: small letters cannot be read.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages, from page { $page } on.
}
    .remedy = Take a larger photo: it is { $width } pixels wide, and { $needed } read well. If you scan it, use 150 dots per inch or more.
scan--blurred = Page { $page } is blurred: the edges of the letters spread { $blur } times as far as can be read.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = Rest the phone on something, tap the text to focus on it and try again, or scan the sheet.
scan--dark = Page { $page } is too dark: the paper is { $light } % white and { $needed } % is needed.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = Photograph it by a window or under a lamp, without your shadow on the sheet.
scan--faint = The ink of page { $page } hardly stands out from the paper: it contrasts { $contrast } % and { $needed } % is needed.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = Photograph it with more light and no glare; if you scan it, raise the contrast.
scan--grainy = Page { $page } is so grainy that letters are lost: they stand out { $clearness } times and { $needed } are needed.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = Photograph it with more light, without the zoom of the camera.
scan--cut = { $edge ->
    [top] Page { $page } seems cut at the top: the text runs to the edge.
    [bottom] Page { $page } seems cut at the bottom: the text runs to the edge.
    [left] Page { $page } seems cut on the left: the text runs to the edge.
   *[right] Page { $page } seems cut on the right: the text runs to the edge.
}{ $edges ->
    [one] {""}
   *[other] {" "}It is so on { $edges } sides.
}{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = Leave a finger's width of table around the sheet and try again, with its four corners in view.
scan--compressed = The photo was saved at quality { $quality } of 100 and lost detail.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages, from page { $page } on.
}
    .remedy = Upload the photo as the phone took it. If it came in a message, ask for it as a document.
scan--sideways = Page { $page } lies on its side.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = Turn it before you send, so that it reads without turning the screen.
scan--tilted = Page { $page } leans by { $degrees ->
    [one] { $degrees } degree
   *[other] { $degrees } degrees
}.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = If it does not read well, photograph it again straight on, with the sheet level.
scan--screen = Page { $page } looks like a photo of a screen.{ $pages ->
    [one] {""}
   *[other] {" "}This is so on { $pages } pages.
}
    .remedy = If the file is on your computer, upload the file: it reads better than its photo.
scan--blank-page = { $pages ->
    [one] Page { $page } is blank.
   *[other] There are { $pages } blank pages; the first is page { $page }.
}
    .remedy = If it is the back of a sheet, leave it. If something is missing, scan that page again.

## What it says

scan--code-other-curp = The QR code says the CURP { $found } and your data say { $declared }.
    .remedy = Check that the document is yours; if the CURP in your data is wrong, ask for it to be mended.
scan--code-other-name = The QR code carries your CURP but not your name: { $declared }.
    .remedy = Check that the document is yours and up to date; if your name changed, explain it when you send.
scan--text-other-curp = The document says the CURP { $found } and your data say { $declared }.
    .remedy = Check that the document is yours; if the CURP in your data is wrong, ask for it to be mended.
scan--sheet-in-other-slot = This is the sheet of an application, and another document is asked for here.
    .remedy = Upload the application in its own place, and here the document that is asked for.
scan--average-differs = The document says an average of { $found } and you wrote { $declared }.
    .remedy = Mend your average if you copied it wrongly, or upload the document that states it.
scan--scale-differs = The document says the scale goes to { $found } and you chose { $declared }.
    .remedy = Choose the scale your document states.
scan--birth-date-absent = Your date of birth, { DAY($declared) }, does not appear in the document.
    .remedy = Check that the document is yours and that the date in your data is right.
scan--not-of-the-year = A document of { $year } is asked for, and the latest date in this one is { DAY($found) }.
    .remedy = Download a new one and upload it.
scan--publication-differs = In the file we read { $found } and not { $declared }, which is what you wrote.
    .remedy = Mend the number in your data if you copied it wrongly, or add the page that shows yours.
scan--publication-number = The number { $found } is not a correct ISSN or ISBN: its check digit does not fit.
    .remedy = Compare it with the cover; if it is printed so, leave it and a person will look at it.
scan--publication-without-number = We found no ISSN or ISBN in the text.
    .remedy = Add the page that shows it, usually the cover or the imprint.
scan--abstract = The text presents itself as an abstract, and abstracts do not count.
    .remedy = Upload the first page of the whole article or chapter.

## Viruses

document--infected = The file carries a virus: { $name }.
    .remedy = Do not open it. Check your computer with an antivirus and scan the document on another.
document--not-scanned = We kept the file, but the virus scanner did not answer and it cannot be sent yet.
    .remedy = You need not upload it again: it is checked as soon as the scanner answers. Come back in a few minutes.

## Passport

passport--check-digit = The machine-readable zone of the passport does not add up: { $field ->
    [number] its number
    [birth-date] the date of birth
    [expiry] the date of expiry
    [personal-number] the personal number
   *[all] the whole
} does not fit its check digit.
    .remedy = Upload the original file of your passport, unedited; if it came like this, a person will look at it.
passport--differs-name = The passport says { $found } and your data say { $declared }.
    .remedy = Check that the passport is yours.
passport--differs-birth-date = The passport says you were born on { DAY($found) } and your data say { DAY($declared) }.
    .remedy = Mend whichever date is wrong.
passport--differs-sex = The sex in the passport is not the one in your data.
    .remedy = Mend your data if you wrote it wrongly; if your passport says so, a person will look at it.
passport--expires-too-soon = The passport expires on { DAY($expires) } and must be in force until { DAY($needed) } at least.
    .remedy = Upload one in force, or another identification accepted here.

## The command `convoca document`

cli--command--document = check files as the portal does when they are uploaded, without a database
document--help = Check documents as the portal does when they are uploaded.
document--scan-help = Say what each file is, how it looks, what it says and what is worth mending.
document--files = Files to check; a folder stands for all the files in it.
document--call = Call they are meant for; goes with --slot.
document--slot = Place of the call the file would go to, such as curp-electronic.
document--curp = CURP to compare codes and text with.
document--json = Give facts and findings as JSON.
document--headline = { $file }: { $kind }, { $size }, { $pages } ({ $milliseconds } ms)
document--column--page = page
document--column--nature = seen as
document--column--size = pixels
document--column--dpi = dpi
document--column--blur = blur
document--column--contrast = contrast
document--column--light = light
document--column--noise = grain
document--column--tilt = degrees
document--column--cut = cut
document--nature = { $nature ->
    [drawn] drawn
    [blank] blank
   *[picture] picture
}
document--sideways = sideways
document--edge = { $edge ->
    [top] top
    [bottom] bottom
    [left] left
   *[right] right
}
document--digest = SHA-256: { $digest }
document--code = QR code on page { $page }, { $width } pixels wide: { $text }
document--code-unread = QR code on page { $page }, { $width } pixels wide, that does not read{ $text }
document--text = It has text: { $letters } letters and digits.
document--said = { $what ->
    [curps] CURP
    [dates] Dates
    [averages] Average
    [scales] Scale up to
    [issn] ISSN
    [isbn] ISBN
   *[mrz] Machine-readable zone of the passport
}: { $values }
document--nothing = Nothing to remark.
document--unreadable = { $file } cannot be read: { $detail }
    .remedy = Check its name, and that you may read it.
document--empty-folder = The folder { $folder } holds no files.
    .remedy = Name the files, or a folder that has some.
document--call-and-slot = To check against a call both are needed: --call and --slot.
    .remedy = Say which call and which place, for example: --call 2021-residency --slot curp-electronic
document--bad-call = The call { $call } has problems and cannot be used.
    .remedy = See them with: convoca call check { $call }
document--no-slot = The call { $call } has no place { $slot }.
    .remedy = Use one of these: { $known }
