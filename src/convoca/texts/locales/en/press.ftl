# What is printed: the application, receipts, letters, and the words of the charts.

press--illustrative = Example with fictitious data. Not valid outside this demonstration.

## Application for enrolment

press--application--title = Application for enrolment in postgraduate studies
press--application--folio = Folio
press--application--data-version = Version of the data
press--application--personal = Personal data
press--application--blank = Not given
press--application--specialty = Specialty
press--application--track = Admission category
press--application--chosen-specialty = Specialty selected
press--application--preferences = Preference list
press--application--preferences-note = As it stood when this sheet was printed. You can change it without signing again while its window is open: the last list with a receipt is the one that counts.
press--application--no-preferences = No preferences were recorded when this sheet was printed.
press--application--rank = Rank
press--application--vacancy = Post
press--application--site = Site
press--application--place = Municipality and state
press--application--documents = Documents that go with this application
press--application--documents-note = As they stood when this sheet was printed. The fingerprint identifies the file: change a single letter and it is another one.
press--application--no-documents = No documents were attached when this sheet was printed.
press--application--document = Document
press--application--version = Version
press--application--pages = Pages
press--application--size = Size
press--application--digest = Fingerprint (start)
press--application--declaration = Declaration and signature
press--application--truth = I apply to enter the selection process under folio { $folio }. I declare, under oath to tell the truth, that the data on this sheet are mine and are correct, and that the documents I attach are true copies of the originals.
press--application--signature = Name and signature of the applicant
press--application--place-date = Place and date
press--application--digest-note = Compare these words with the ones you see in your file: if they match, this sheet carries your current data.
press--application--code = QR code of this sheet, which reads { $text }
press--application--page = Page
press--application--of = of
press--application--foot = Folio { $folio } · data, version { $version }: { $words }
press--application--printed = Printed at { $printed }

## Receipt

press--receipt--title = Receipt
press--receipt--number = Receipt number
press--receipt--facts = About this receipt
press--receipt--call = Call
press--receipt--call-version = Version of the call
press--receipt--call-digest = Fingerprint of the call
press--receipt--folio = Folio
press--receipt--public-code = Public code for the results
press--receipt--subject = Pseudonym in the ledger
press--receipt--act = What was recorded
press--receipt--particular = Item
press--receipt--value = Value
press--receipt--files = Files received
press--receipt--document = Document
press--receipt--version = Version
press--receipt--pages = Pages
press--receipt--size = Size
press--receipt--digest = SHA-256 fingerprint
press--receipt--blank = Not given
press--receipt--verify = How to verify it
press--receipt--digest-note = Fingerprint of this receipt. Compare the words with the ones your file shows.
press--receipt--verify-note = The signed receipt is attached inside this PDF. Save it beside the public keys of the call ({ $keys }) and verify it offline:
press--receipt--key = Ed25519 signature with the key { $kid }:
press--receipt--attachment = The signed receipt, as JSON
press--receipt--page = Page
press--receipt--of = of
press--receipt--foot = Receipt { $number }: { $words }

## What was done

press--kind--assignment--committed = Inputs and seed committed to
press--kind--assignment--run = Assignment run
press--kind--assignment--sealed = Result sealed
press--kind--assignment--verified = Assignment verified
press--kind--call--amended = Call amended
press--kind--call--published = Call published
press--kind--data--saved = Data saved
press--kind--document--attached = Document attached
press--kind--document--removed = Document removed
press--kind--dossier--corrected = Corrections sent
press--kind--dossier--lapsed = File lapsed without corrections
press--kind--dossier--opened = Registration opened
press--kind--dossier--sent = File sent for validation
press--kind--dossier--withdrawn = Application withdrawn
press--kind--preferences--saved = Preference list saved
press--kind--ranking--frozen = Merit ranking frozen
press--kind--results--released = Results released
press--kind--review--checked = A pass of a blind double check
press--kind--review--closed = Review closed
press--kind--review--recused = Recusal for a conflict of interest
press--kind--selected--imported = Selected list imported

press--act--answers = Answers to the requirements
press--act--commitment = Commitment to the seed
press--act--count = Count
press--act--counts = Counts
press--act--data-digest = Fingerprint of the data (salted)
press--act--data-version = Version of the data
press--act--digest = Fingerprint
press--act--due = Instant due
press--act--exclusivity = Period of exclusive participation
press--act--folio = Folio
press--act--holds = Holds
press--act--inputs-digest = Fingerprint of the inputs
press--act--length = Posts on the list
press--act--list = List
press--act--nonce = Nonce
press--act--observations = Observations
press--act--preference-version = Version of the preference list
press--act--ranking = Merit ranking
press--act--round = Pass
press--act--rows = Rows
press--act--seed = Seed
press--act--slot = Document
press--act--verdict = Outcome of the review
press--act--why = Reason for the recusal
press--act--version = Version
press--act--violations = Violations found

## Letters

press--letter--pre-acceptance = Letter of pre-acceptance
press--letter--observations = Observations on your file
press--letter--folio = Folio
press--letter--validated = Your file, folio { $folio }, has been validated. You therefore take part in the assignment of sites of the call { $call }.
press--letter--assigned = Your file, folio { $folio }, has been validated and you have been assigned a post in the call { $call }. You are pre-accepted as follows:
press--letter--specialty = Specialty
press--letter--vacancy = Post
press--letter--site = Site
press--letter--place = Municipality and state
press--letter--starts = Starts
press--letter--ends = Ends
press--letter--rests-on = This letter rests on receipt { $receipt }; whoever is handed it can check it by that number.
press--letter--digest-note = Fingerprint of the receipt this letter rests on:
press--letter--observed = { $count ->
    [one] We have reviewed your file, folio { $folio }, and one document needs correcting. The rest stands as it is.
   *[other] We have reviewed your file, folio { $folio }, and { $count } documents need correcting. The rest stands as it is.
}
press--letter--until = Correct them and send again by { $until }. What counts is the instant your submission arrives.
press--letter--what-happens-then = Replace each document in your file and choose “Send corrections”; you will get a receipt. The reviewer will look only at what changed.
press--letter--number = No.
press--letter--document = Document
press--letter--observation = What is missing and why
press--letter--blank = Not given
press--letter--page = Page
press--letter--of = of
press--letter--issued = Issued at { $issued }
press--letter--foot = Folio { $folio } · { $call }
