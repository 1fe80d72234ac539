# Pages anyone may read.

## Calls

calls--title = Calls for doctors and nurses
calls--lede = Dates, papers, places and results of each national call, with what it takes to check them.
calls--now = Open now
calls--soon = Coming
calls--past = Past
calls--seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
calls--illustrative = (illustrative list)
calls--read = Read the call
calls--places = Places
calls--results = Results
calls--none = No calls yet
calls--none-what = They appear here as soon as they are published, with their dates and their list of places.

call--released = The results are out.
call--see-results = See the results
call--eligible = Am I eligible?
call--account = Make my account
call--see-places = See the places
call--dates = Dates
call--dates-how = Each window includes the whole of its last minute. What counts is when your request reaches the server, not your phone’s clock.
call--places = Places
call--illustrative = The list of places is illustrative.
call--announced = What was announced
call--browse = Search places by specialty, state and hospital
call--exclusivity = What you commit to when you send
call--about = About this call
call--issuer = Issued by
call--exam = Exam
call--cycle = Academic cycle
call--cycle-dates = From { $starts } to { $ends }
call--basis = Legal basis
call--versions = Published versions
call--versions-why = What is published is not deleted. From the moment somebody sends, the rules are the same for everybody: only dates, texts, figures and posts change.
call--version = Version { $number }: the whole text
call--check = How to check a digest

figures--seats = { $count ->
    [one] seat
   *[other] seats
}
figures--specialties = { $count ->
    [one] specialty
   *[other] specialties
}
figures--hospitals = { $count ->
    [one] hospital
   *[other] hospitals
}
figures--states = { $count ->
    [one] state
   *[other] states
}
unit--count = { $number }
unit--percent = { $number } %
relation--exactly = { $value }
relation--about = about { $value }
relation--more-than = more than { $value }
relation--almost = almost { $value }
relation--unstated = { $value }

needs--title = What you need
needs--how = There are { $count } requirements. Open each to see what serves in your case: PDF, JPG or PNG.
needs--optional = (when it applies)
needs--ways = Any of these will do:
needs--duty = { $duty }: you have { $months } months from the assignment.
merit--title = How places are given
merit--ties = Ties are settled by a public lottery that anyone can repeat.
merit--caption = Where the { $total } points come from
merit--part = What counts
merit--points = Points
mechanism--in-turn = In order of merit: each person gets the first site of her list that still has a seat.
mechanism--deferred-acceptance = By deferred acceptance: nobody loses a seat to someone with less merit, and an honest list is your best list.

## Places

places--title = Places
places--by-specialty = Specialty
places--by-state = State
places--by-hospital = Hospital
places--by-shift = Shift
places--any = Any
places--filter = Search
places--clear = Clear filters
places--found = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
places--csv = Download as CSV
places--shown = { $shown } of { $rows } vacancies on this page
places--none = No place meets all of that
places--none-what = Take one filter away: the number beside each option says how many seats are left.
places--head-specialty = Specialty
places--head-hospital = Hospital
places--head-town = Where
places--head-shift = Shift
places--head-seats = Seats
places--head-vacancy = Key
places--search = Filter the posts
places--by-category = Staff group
places--by-compensation = Compensation
places--by-employer = Employer
places--by-term = Term
places--by-tie = Tied posts
places--by-since = What is new
places--since-any = The whole list
places--since-version = New in version { $number }, { $at }
places--more-filters = More filters: hospital, term and others
places--in-force = Filters in use
places--drop = (remove this filter)
places--chip = { $name }: { $value }
places--chip-since = New since { $at }
places--tie-with = Tied: taken together with another
places--tie-without = On its own
places--compensation-with = With compensation
places--compensation-without = No compensation
places--take = Take this list with you:
places--as-csv = CSV
places--as-xlsx = Excel (XLSX)
places--as-json = JSON
places--share = The address of this page keeps the filters, so you can share it.
places--head-compensation = Compensation
places--head-term = Term
place--given = { $amount } a month
place--seats-title = Seats
place--tied-why = They are offered together: whoever chooses one takes both.
place--beside = Other posts at this hospital
place--all-beside = See every post at this hospital
place--from-version = As published in version { $number }.
unit--pesos = { $number } pesos
tree--title = Specialties
tree--how = Under each one, those that require having finished it. The number is how many seats there are.
call--calendar = Add these dates to your calendar
call--compensation = Compensation by coverage
groups--title = Who is called
groups--specialties = { $count ->
    [one] { $count } specialty
   *[other] { $count } specialties
}
groups--specialties-further = { $count ->
    [one] { $count } main specialty and { $further } more
   *[other] { $count } main specialties and { $further } more
}
groups--further = Also:
couples--title = Couples
merit--announced-only = This is how it was announced; this version of Convoca registers and validates, and does not assign.
where--tiles = Seats by state
where--tiles-desc = { $count ->
    [one] All of them are in one state: { $most }.
   *[other] They are in { $count } states. Those with most: { $most }. The table below names them all.
}
where--dots = Hospitals with seats
where--dots-desc = { $count ->
    [one] It is one hospital: { $most }.
   *[other] They are { $count } hospitals. Those with most: { $most }. The table below names them all.
}
where--states-table = See the states in a table
where--hospitals-table = { $count ->
    [one] See the hospital in a table
   *[other] See the { $count } hospitals in a table
}
where--hospitals = Hospitals
share--title = Share this page
share--how = Print it, or put the code on a poster: it leads to this address.
source--article-name = Article { $article }

## Calendar, news and sources

calendar--window = { $step }: { $call }
calendar--until = Until { $last }. That minute counts whole.
calendar--tomorrow = Closes tomorrow: { $step }. Last minute: { $last }.
news--title = Convoca: calls and changes
news--call = Call: { $call }
news--amended = Change in the call: { $call } (version { $number })
news--follow = Follow what is new
news--what = Every new call and every change of a date or of posts comes out here for feed readers, embassies and newspapers.
sources--title = Sources
sources--lede = Where each announced figure comes from. Where the source rounds, we say so: about, more than, almost.
sources--none = No published call cites a source yet
article--000--title = Article 000: international call, 2022
article--000--about = Press note of October 2022 on the call for specialists from other countries and those that run beside it for general practice and nursing.
article--001--title = Article 001: specialists for 23 states, 2024
article--001--about = Press note of 2024 on the recruitment of specialists for IMSS-Bienestar.
article--002--title = Article 002: job fair, 2023
article--002--about = Press note of 28 February 2023 on the fair for those who finish their residency, the field rotation and the compensations.
article--003--title = Article 003: call for specialists, 2024
article--003--about = Press note of February 2024 on the national call of IMSS for specialists.
article--004--title = Article 004: residencies at IMSS, 2021
article--004--about = Press note of November 2021 with the dates and documents of the call to do a residency at IMSS.

## Am I eligible?

public--empty = This is missing.
    .remedy = Write it as it stands in your certificate.
eligibility--title = Am I eligible?
eligibility--lede = Type your exam folio and your CURP. We tell you whether they open this call, and under which category.
eligibility--folio = Folio of the { $edition } ENARM
eligibility--folio-help = It is on your certificate of selection.
eligibility--curp = CURP
eligibility--curp-help = It has 18 letters and digits.
eligibility--ask = Check
eligibility--privacy = We do not keep what you ask. We only say whether the pair matches; nobody can find out here who was selected.
eligible--title = Yes, you may apply
eligible--lede = Your folio and your CURP match the selected list.
eligible--track = Admission category
eligible--seats = Seats in your specialty
eligible--fixed = The category and the specialty come from your exam record; they cannot be changed here.
eligible--next = What comes next
eligible--step-account = Make your account with an address you read every day.
eligible--step-papers = Fill in your data and gather your papers. You can save and go on another day.
eligible--step-send = Rank your sites and send your file before it closes.
eligible--places = See the sites of my specialty

## Results

results--title = Results
results--before = Until that minute there are only counts: the result is kept encrypted, and no page, file or role gives it out. Then it comes out by itself, for everyone at once.
results--late = The result is not here yet.
results--late-what = The announced time has passed and the assignment is not sealed. Whoever runs the call must announce the new time here.
results--counts = In numbers
results--applicants = people in the assignment
results--seats = seats
results--assigned = with a seat
results--unassigned = without a seat
results--code = Your code
results--code-help = It is on your receipt of sending. It is not your folio: that way nobody else knows it is you.
results--find = Find
results--yours = { $code } has a seat
results--yours-next = Go to your file to see why this site came to you and to download your pre-acceptance letter.
results--not-there = { $code } is not among the codes with a seat
results--not-there-why = Check that you copied all of it from your receipt. If it is right, no seat was left among your preferences; your file tells you why.
results--list = Codes with a seat
results--list-what = Only those with a seat are listed, without names. Each person sees scores and reasons in her own file.
results--shown = { $count ->
    [one] { $count } code on this page
   *[other] { $count } codes on this page
}
results--head-code = Code
results--head-specialty = Specialty
results--head-hospital = Hospital
results--head-town = Where
promise--title = How you know it was not run again
promise--lede = Before assigning we publish a digest of the data and of the lottery number. Afterwards anyone repeats the assignment and sees whether it matches.
promise--none = Here you will see the digests published before assigning
promise--none-what = They appear when validation closes and the order of merit is final.
promise--committed = Data and lottery committed
promise--committed-why = From here on they cannot change unnoticed.
promise--inputs = Digest of the data
promise--commitment = Digest of the lottery
promise--ran = Assignment made
promise--verified = Assignment checked by an independent program
promise--holds = It meets every rule.
promise--fails = It does not: it cannot be sealed.
promise--sealed = Sealed by two people
promise--sealed-why = From here on only the clock publishes it.
promise--released = Published
replay--title = Repeat it on your computer
replay--what = The file holds the data without names, the lottery number and the result.
replay--seed = Lottery number
replay--nonce = The digest’s complement
replay--download = Download to repeat (ZIP)
replay--command = Install the program and run:

## Verify

verify--title = Check without trusting us
verify--lede = Your receipt, the chain of acts and the result can be checked on any computer, offline and without asking anyone.
verify--receipt = A receipt
verify--receipt-how = Download your receipt (JSON) and the public keys, install the program, which is free software, and run:
verify--file-receipt = my-receipt
verify--keys-download = Download the public keys
verify--here = Or check it here
verify--here-help = The JSON file of your receipt. We do not keep it. If you do not trust this page, use the program.
verify--file = Your receipt
verify--check = Check
verify--no-file = Choose the JSON file of your receipt; it weighs less than 1 MB.
verify--not-json = That file is not a receipt. Download it again from your file, as JSON.
verify--holds = The receipt is genuine: we signed it, and nothing has changed since.
verify--broken = The receipt does not hold.
verify--says = Receipt { $number }, of { INSTANT($at) }.
verify--keys = Public keys
verify--keys-why = They check the signature of every receipt. Keep a copy: if one day they change without notice, it will show.
verify--key-id = Name
verify--key = Key (Ed25519)
verify--valid = Valid
verify--since = From
verify--until = Until
verify--heads = Head of each chain
verify--heads-why = Every receipt enters the chain of its call. Write the head down today: if somebody rewrites the past, yours is no longer there.
verify--head-number = { $number ->
    [one] { $number } act
   *[other] { $number } acts
}
verify--chain = Download the chain
verify--file-chain = chain
verify--file-head = THE-HEAD-YOU-WROTE-DOWN
verify--no-heads = No acts yet
verify--result = A result
verify--result-how = The results page of each call publishes, when its time comes, the file with which anyone repeats the assignment and checks it.
