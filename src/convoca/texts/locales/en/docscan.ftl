# What the automatic check sees in a file.

## Types

docscan--kind--pdf = PDF
docscan--kind--jpeg = JPEG photograph
docscan--kind--png = PNG image
docscan--kind--heic = HEIC photograph
docscan--kind--other = another type of file

## Why it does not open

docscan--trouble--empty = The file arrived empty.
    .remedy = Open it on your own device to see that it holds something, then upload it again.
docscan--trouble--too-big = The file is larger than 30 MB.
    .remedy = Scan in grey at 200 dots per inch, or save the photograph at medium size.
docscan--trouble--ambiguous = The file is two things at once: a picture or PDF with another file hidden inside.
    .remedy = Scan the document again, or print the original to a PDF.
docscan--trouble--truncated = The end of the file is missing: a download or a copy was cut short.
    .remedy = Download or scan it again, check that it opens to the last page, and upload it.
docscan--trouble--damaged = The file is damaged and cannot be opened.
    .remedy = If somebody sent it to you, ask for another copy; if you made it, scan the document again.
docscan--trouble--encrypted = The PDF asks for a password.
    .remedy = Open it with the password, print it to a new PDF and upload that one.
docscan--trouble--too-many-pages = The PDF has more pages than can be checked.
    .remedy = Keep only the sheets of the document that is asked for.
docscan--trouble--too-many-objects = The PDF is too complex to check.
    .remedy = Print it to a new PDF, or upload a photograph instead.
docscan--trouble--too-many-pixels = The picture is too large: it has more than 60 million dots.
    .remedy = Save it at medium size (some 12 million dots are plenty) and upload it again.
docscan--trouble--page-size = A page of the PDF says that it is more than five metres long, or less than a millimetre.
    .remedy = Print it to a new PDF on letter paper, or photograph the document.
docscan--trouble--too-costly = Checking this file takes more time or memory than each is given.
    .remedy = Uploading it as it is will end the same way. Print it to a new PDF or photograph the document.
docscan--trouble--reader-ended = The program that checks files failed twice on this one, though it may open on your device.
    .remedy = Print it to a new PDF or photograph the document.
docscan--trouble--unchecked = We could not check this file just now. That does not mean anything is wrong with it.
    .remedy = Upload it again in a few minutes. If the same happens, print it to a new PDF or photograph the document.

## What was seen

docscan--pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
docscan--codes = { $count ->
    [0] no readable QR code
    [one] { $count } QR code read
   *[other] { $count } QR codes read
}
docscan--active-content = It carries active content: programs, forms that compute or attached files.
