# What the rules say: each finding with its cause and what can be done.

## People and permissions

access--conflict = This file is of somebody near to you: you cannot decide about it.
    .remedy = Leave it for somebody else.
access--own-file = This file is yours: you cannot review it.
    .remedy = Leave it for somebody else.
access--same-person = You made the proposal, so you cannot approve it.
    .remedy = Ask somebody else for the second key.

## Call: shape

call--bad-key = "{ $value }" cannot be an identifier.
    .remedy = Use lower-case letters without accents, digits and hyphens: medicina-interna.
call--bad-value = "{ $value }" is not valid in "{ $field }".
    .remedy = What is expected: { $expected }.
call--id-differs = The call is named "{ $value }" and its folder "{ $folder }".
    .remedy = Give both the same name.
call--illustrative-unsaid = The vacancy list is illustrative and the call does not say so in words.
    .remedy = Write "illustrative_note" in both languages.
call--missing = "{ $field }" is missing.
    .remedy = Add it.
call--not-a-choice = "{ $value }" is not an option of "{ $field }".
    .remedy = Choose one of: { $expected }.
call--not-a-date = "{ $value }" is not a valid date.
    .remedy = Write the day as 2021-11-09 and the moment as 2021-11-09T00:01, without a zone.
call--not-a-list = "{ $field }" must be a list.
    .remedy = Write each element on its line, with a hyphen.
call--not-a-mapping = "{ $field }" must have named parts.
    .remedy = Write each part as "name: value".
call--not-a-number = "{ $value }" is not a number.
    .remedy = Write only digits and, if needed, a decimal point.
call--not-text = "{ $field }" must be text.
    .remedy = Write it between quotes.
call--repeated-id = The identifier "{ $value }" appears twice.
    .remedy = Change one of the two.
call--too-short = "{ $field }" is empty.
    .remedy = Fill it in.
call--unknown-field = "{ $field }" does not exist in a call.
    .remedy = Check its spelling, or remove it.
call--unknown-issuer = "{ $value }" is not in the catalogue of institutions.
    .remedy = Correct the key or add the institution to the catalogue.
call--unknown-reference = "{ $value }" does not exist in this call.
    .remedy = Correct the name or add what is missing.
call--unknown-specialty = "{ $value }" is not in the catalogue of specialties.
    .remedy = Correct the key or add the specialty to the catalogue.
texts--missing =
    { $language ->
        [es] The Spanish text is missing.
       *[en] The English text is missing.
    }
    .remedy = Write it: every text goes in both languages.

## Call: calendar

cycle--backwards = The cycle ends before it starts.
    .remedy = Correct its dates.
release--after-cycle = The results come out when the cycle has already started ({ DAY($starts) }).
    .remedy = Bring the release forward.
release--before-step = The results come out before "{ $window }" closes.
    .remedy = Move the release or that window.
windows--backwards = The window closes before it opens.
    .remedy = Correct its dates.
windows--before-prerequisite = This window opens before the step it needs ({ $needs }).
    .remedy = Open it at the same time or later.
windows--instant-missing = { $local } does not exist in { $zone }: the clocks go forward that day.
    .remedy = Choose another time.
windows--instant-twice = { $local } happens twice in { $zone }: the clocks go back that day.
    .remedy = Choose a time that happens only once.
windows--noon-or-midnight = { $local } may be noon, or a midnight lost in translation ({ $windows }).
    .remedy = Confirm the time with the source and, if it is right, acknowledge it with a reason.
windows--overlap = This window overlaps "{ $other }", of the same step.
    .remedy = Keep them apart.
windows--step-missing = No window opens the step "{ $step }".
    .remedy = Add one: without it there is no validated file.
windows--unknown-zone = "{ $value }" is not a known time zone.
    .remedy = Use a name from the zone database, such as America/Mexico_City.
windows--whole-minute = Windows are counted in whole minutes and { $local } has seconds.
    .remedy = Remove the seconds; the closing minute counts whole.

## Call: requirements and merit

field--needed-circle = This datum is asked according to another that, in the end, depends on this one.
    .remedy = Remove one of the conditions: some datum must be asked without any.
field--needed-never = The condition on "{ $field }" can never hold.
    .remedy = "at_least" goes with a field of numbers that reaches as far; "equals", with one of the choices of a field of the kind "choice". The other field must also be asked of the same tracks.
field--needed-unclear = The condition on "{ $field }" does not say what must hold, or says two things.
    .remedy = Write "at_least" or "equals", one of the two.
field--nobody-can-answer = Nobody can answer this field: it has no choices, or its minimum is above its maximum.
    .remedy = Add choices or correct the limits.
field--scale-ends = The ends of this scale are not always asked when it is chosen.
    .remedy = Name two different fields of numbers, required, on no condition or on that of choosing this answer.
field--scale-not-asked = This datum counts for merit and its scale, "{ $scale }", is not always asked with it.
    .remedy = Ask for the scale whenever the datum is asked: required, on the same condition or on none, and of the same tracks.
field--scale-unknown = Nobody can tell how far this scale goes.
    .remedy = In a field of the kind "choice", the value of each answer is its highest grade, such as 10 or 100; for any other, name its ends in "ends". A field of numbers with a minimum above zero also serves.
preferences--backwards = The preference list asks for more places than it admits.
    .remedy = Correct "minimum" or "maximum".
reasons--none-for-requirement = No reason that can be corrected fits this requirement.
    .remedy = Add one to the reason catalogue.
requirement--no-question = There are several ways to meet this requirement and no question to choose between them.
    .remedy = Write "question".
requirement--nobody-can-meet =
    { $track ->
        [mexican] No option serves those who take part as Mexican.
        [foreign] No option serves those who take part as foreign.
       *[other] No option serves the track { $track }.
    }
    .remedy = Add an option, or lift the requirement for that track.
scoring--cannot-read = "{ $source }" gives no number between zero and the maximum.
    .remedy = Use a numeric field with limits, or give points to its choices.
scoring--scale-differs = "{ $source }" counts on a scale that is not the one it is checked against when it is typed.
    .remedy = Name the same field in the "scale" of this part and in that of the datum, or remove it here.
scoring--weights = The weights add up to { $listed } and the call says { $stated }.
    .remedy = Adjust the weights or the total.

## Call: whom it asks for

fields--no-exam = This would come from an exam and the call has none.
    .remedy = Mark it with "from_registration", or say which exam it is.
fields--not-at-the-door = Nobody asks for "{ $field }" when a file is opened.
    .remedy = Add the field with "from_registration: true".
groups--empty = This group does not say which specialties it has.
    .remedy = Add them in "specialties".
groups--none = The call has no exam and does not say whom it asks for.
    .remedy = Add "groups" with their specialties.
mechanism--not-run = This version does not assign by "{ $value }".
    .remedy = Write "announced_only: true", or choose "in-turn" or "deferred-acceptance".

## Call: figures and vacancies

acknowledged--unused = The call acknowledges "{ $acknowledged }", which no longer appears.
    .remedy = Remove that acknowledgement.
announced--differs = { $announced } were announced and the list gives { $listed }.
    .remedy = Correct the figure or the list; if the difference comes from the source, acknowledge it with a reason.
ties--not-a-pair =
    { $halves ->
        [one] The tied post "{ $tie }" has only one half.
       *[other] The tied post "{ $tie }" has { $halves } parts.
    }
    .remedy = Leave two rows with the same key.
ties--unequal = The halves of "{ $tie }" do not have the same seats or the same specialty.
    .remedy = Make them equal: they are taken as one.
totals--parts-differ = { $announced } were announced and the parts add up to { $parts }.
    .remedy = Correct the total or the parts; if the difference comes from the source, acknowledge it with its reason.
totals--no-seats = The list offers not one seat.
    .remedy = Add the vacancies.
totals--specialty-without-seats = The specialty "{ $value }" has not one seat.
    .remedy = Add seats, or remove it from the call.
vacancies--bad-value = "{ $value }" is not valid in the column "{ $field }".
    .remedy =
        { $field ->
            [clues] Write five letters and six digits.
            [seats] Write a whole number, 1 to 500.
            [term] Write years or months: 4y, 12m; or permanent.
            [vacancy] Use capitals, digits and hyphens.
           *[other] What is expected: { $expected }.
        }
vacancies--columns = The columns are not those of a vacancy list: "{ $found }".
    .remedy = Use these, in this order: { $expected }.
vacancies--group-not-called = The call does not ask for staff of the group "{ $value }".
    .remedy = Correct the vacancy, or add the group to "groups".
vacancies--not-in-group = The group "{ $category }" does not have the specialty "{ $value }".
    .remedy = Correct the vacancy, or add the specialty to the group.
vacancies--unknown-coverage = The call has no compensation "{ $value }".
    .remedy = Use one of "compensation", or leave the cell empty.
vacancies--not-in-exam = The exam does not have the specialty "{ $value }".
    .remedy = Correct the vacancy or add the specialty to the exam.
vacancies--repeated = The vacancy "{ $value }" appears twice.
    .remedy = Leave one row per vacancy.
vacancies--state-differs = The row says "{ $value }" and the hospital { $clues } is in "{ $expected }".
    .remedy = Correct the state or the CLUES.
vacancies--unknown-hospital = The CLUES "{ $value }" is not in the catalogue on that date.
    .remedy = Correct it, or update the catalogue of hospitals.
vacancies--unknown-institution = "{ $value }" is not in the catalogue of institutions on that date.
    .remedy = Correct the key or update the catalogue.
vacancies--unknown-specialty = "{ $value }" is not in the catalogue of specialties on that date.
    .remedy = Correct the key or update the catalogue.
vacancies--unknown-state = "{ $value }" is not the key of a state.
    .remedy = Use the key of the catalogue, such as chiapas.

## Data files

catalogue--bad-row = The catalogue has a value that cannot be used: "{ $value }".
    .remedy = Correct that row.
catalogue--columns = The columns of the catalogue are not the expected ones: "{ $found }".
    .remedy = Use these, in this order: { $expected }.
file--missing = The file { $file } is missing.
    .remedy = Create it in the folder of the call.
file--not-utf8 = The file is not UTF-8.
    .remedy = Save it as UTF-8.
file--too-big = The file is larger than { SIZE($limit) }.
    .remedy = Split or reduce its content.
yaml--alias = The file uses an alias (*{ $name }), which is not admitted here.
    .remedy = Write the content out.
yaml--broken = The file breaks here: it is not YAML.
    .remedy = Check the indentation, the quotes and the colons.
yaml--repeated-key = "{ $key }" is written twice in the same place.
    .remedy = Leave only one.
yaml--root = The file does not have the shape of a call.
    .remedy = Start with "schema_version: 1".
yaml--too-deep = The file nests more than { $limit } levels: no call needs that.
    .remedy = Check the brackets and braces.

## CURP

curp--alphabet = Character { $position } of the CURP is "{ $found }", which cannot go there.
    .remedy =
        { $expected ->
            [digit] Write a digit.
            [consonant] Write a consonant.
            [letter-or-digit] Write a letter or a digit.
           *[letter] Write a letter.
        }
curp--birth-date = Characters { $position } to { $until } of the CURP read "{ $found }", which is not a date.
    .remedy = They are the year, month and day of your birth, two digits each.
curp--character = Character { $position } of the CURP is "{ $found }".
    .remedy =
        { $expected ->
            [digit] A digit goes there. Check that it is not the letter O for a zero, or I for a one.
            [consonant] A consonant goes there.
            [letter-or-digit] A letter or a digit goes there.
           *[letter] A letter goes there. Check that it is not a zero for an O, or a one for an I.
        }
curp--check-digit = The last character of the CURP is { $found } and with the other 17 it should be { $expected }.
    .remedy = Compare it letter by letter with your certificate: one of them is not the same.
curp--differs-birth-date = The date you wrote is not the one in your CURP ({ $curp }).
    .remedy = Correct the date or the CURP.
curp--differs-sex = The sex you chose is not the one in your CURP ({ $curp }).
    .remedy = Choose the one that appears in your CURP.
curp--differs-state = The place of birth you chose is not the one in your CURP ({ $curp }).
    .remedy = Choose the one that appears in your CURP.
curp--generic = This is the generic CURP of foreigners: it identifies nobody.
    .remedy = Write your own; if you are a foreigner, the temporary CURP you were given.
curp--length = The CURP has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    } and must have { $needed }.
    .remedy = Copy it whole from your certificate.
curp--sex = Character { $position } of the CURP is "{ $found }", where the sex goes.
    .remedy = Write H, M or X, as in your certificate.
curp--state = Characters { $position } and { $until } of the CURP read "{ $found }", which is no state.
    .remedy = They are the two letters of your state, or NE if you were born outside Mexico.

## Data

data--above-scale = You wrote { $value } and your scale goes up to { $limit }.
    .remedy = Check the grade or the scale.
data--below-scale = You wrote { $value } and your scale starts at { $limit }.
    .remedy = Check the grade or the scale.
data--locked =
    { $origin ->
        [registration] You gave this when you registered and it no longer changes.
       *[other] This comes from the exam record and cannot be changed here.
    }
    .remedy =
        { $origin ->
            [registration] If it is wrong, ask the issuer of the call to correct it.
           *[other] If it is wrong, ask for the correction where you sat the exam.
        }
data--missing = This is missing.
    .remedy = Fill it in before you send.
data--not-a-choice = "{ $value }" is not one of the options.
    .remedy = Choose one from the list.
data--not-a-date = "{ $value }" is not a date.
    .remedy = Write it with year, month and day: 1995-03-28.
data--not-a-number = "{ $value }" is not a number.
    .remedy = Write digits and a decimal point, without commas: 8.75.
data--not-an-integer = "{ $value }" is not a whole number.
    .remedy = Write it without decimals.
data--phone = "{ $value }" is not a telephone number.
    .remedy = Write ten digits, or + and the country code.
data--scale-backwards = The highest grade, { $highest }, is not above the lowest, { $lowest }.
    .remedy = Write first the lowest grade your scale allows and then the highest.
data--too-high = { $value } is above the maximum, { $limit }.
    .remedy = Write a smaller number.
data--too-long = The text is longer than { $limit } characters.
    .remedy = Shorten it.
data--too-low = { $value } is below the minimum, { $limit }.
    .remedy = Write a larger number.
data--unknown = This is not asked for in the call.
    .remedy = Remove it.

## ISSN and ISBN

serial--bar-code = This is the number of a journal's bar code, not its ISSN.
    .remedy = Its ISSN is { $issn }. Compare it with the cover and write it.
serial--character = Character { $position } of the number is "{ $found }".
    .remedy = An ISSN or ISBN has digits only; the last may also be X if it has 8 or 10 characters.
serial--check-digit = The last character of the { $kind } is { $found } and with the others it would have to be { $expected }.
    .remedy = Compare each digit with the cover: one of them is different.
serial--length = The number has { $length ->
    [one] { $length } character
   *[other] { $length } characters
} without hyphens.
    .remedy = An ISSN has 8 (journals); an ISBN, 13 or 10 (books). Copy the whole of it.
serial--prefix = An ISBN of 13 digits does not begin with { $found }.
    .remedy = It begins with 978 or 979. Compare it with the cover or the imprint.

## Documents

document--active-content = The PDF has active content. We keep it, but only its image will be looked at.
    .remedy = If you can, print it to a new PDF and upload that one.
document--damaged = The file is damaged or incomplete and cannot be opened.
    .remedy = Open it whole on your device and upload it again.
document--empty = The file arrived empty.
    .remedy = Check that it opens on your device and upload it again.
document--encrypted = The PDF asks for a password.
    .remedy = Open it, print it to a new PDF without a password and upload that one.
document--kind-not-accepted = This kind of file is not accepted here.
    .remedy = Upload one of these: { $accepted }.
document--missing = A file of this requirement is missing.
    .remedy = Upload it before you send.
document--name-differs = The name ends in .{ $declared } but the file is { $found }.
    .remedy = Save it again in its format instead of only renaming it.
document--qr-unreadable = { $seen ->
    [small] We see a QR code, but it is { $width } pixels wide and { $needed } are needed.
    [blurred] We see a QR code { $width } pixels wide, but it is blurred and does not read.
   *[none] We found no QR code that can be read.
}
    .remedy = { $seen ->
    [small] Upload the original PDF if you have it. Otherwise photograph it from { $centimetres } cm, with the whole code in view.
    [blurred] Upload the original PDF if you have it. Otherwise rest the phone on something, tap the code to focus on it and try again.
   *[none] Upload the original PDF if you have it; if it is a photo, come closer until the code fills half the screen.
}
document--too-big = The file is { SIZE($size) } and the maximum is { SIZE($limit) }.
    .remedy = Scan it in greys at 200 dots per inch, or make the photo smaller.
document--too-many-pages = The file has { $pages } pages and the usual is up to { $limit }.
    .remedy = Leave only the sheets asked for, if there are others.
document--unchecked = We could not finish checking this file. It does not mean that it is wrong.
    .remedy = Upload it again; if it happens again, print it to a new PDF.
requirement--claim-without-document = In your data you said yes, and the proof is missing.
    .remedy = Upload the proof, or change the answer in your data.
requirement--date-late = It ends on { DAY($value) } and must end before { DAY($limit) }.
    .remedy = If the date is wrong, correct it in your data; if it is right, you cannot enter in this cycle.
requirement--date-missing = The date on which it ends is missing.
    .remedy = Write it in your data; it must be before { DAY($limit) }.
requirement--document-without-claim = You uploaded a proof and your data say you have none: it will not count.
    .remedy = Change the answer in your data if you want it to count.
requirement--not-answered = This question is unanswered.
    .remedy = Choose an option to know what to upload.
requirement--unknown-answer = The stored answer is not one of the options.
    .remedy = Choose again.
sheet--other-dossier = The application you uploaded belongs to folio { $found } and yours is { $expected }.
    .remedy = Print your own, sign it and upload it.
sheet--stale = The signed application is of version { $printed } of your data, which are now at { $current }.
    .remedy = Print the new one, sign it and upload it.
sheet--unreadable = { $seen ->
    [small] The code of your application is { $width } pixels wide and { $needed } are needed; a person will look at it.
    [blurred] The code of your application is blurred and does not read; a person will look at it.
   *[none] We did not find the code of your application; a person will look at it.
}
    .remedy = { $seen ->
    [small] If you can, scan it, or photograph it from { $centimetres } cm, and upload it again.
    [blurred] If you can, scan it, or rest the phone on something for the photo, and upload it again.
   *[none] If you can, scan the whole sheet straight on, with the code in view, and upload it again.
}

## Eligibility and exclusivity

eligibility--curp-differs = The CURP is not the one the exam has for that folio.
    .remedy = Compare both with your proof of the { $edition } ENARM.
eligibility--no-reason = This answer shuts the door and does not say why.
    .remedy = Write the reason, and what to do, in "because".
eligibility--nobody-admitted = No answer to this question lets anyone take part.
    .remedy = Leave at least one that admits.
eligibility--not-admitted = { $because }
    .remedy = If your case is different, ask the issuer of the call.
eligibility--unanswered =
    { $asked ->
        [specialty] Your specialty or profession is missing.
       *[other] This is not answered: { $question }
    }
    .remedy = Choose the answer that fits your case.
eligibility--no-match = Those data do not match the selected list of the { $edition } ENARM.
    .remedy = Copy them as they stand in your proof. If they are right, ask the issuer for help.
eligibility--not-on-list = The folio is not on the selected list of the { $edition } ENARM.
    .remedy = Copy it as it stands in your proof.
eligibility--specialty-not-offered = This call does not have your specialty.
    .remedy = Look for another call that offers it.
eligibility--track-not-offered =
    { $track ->
        [foreign] This call does not take foreign professionals.
       *[other] This call does not take Mexican professionals.
    }
    .remedy = Look for another call.
exclusivity--not-accepted = Exclusive participation has not been accepted.
    .remedy = Read the clause and accept it if you agree; without it the file cannot be sent.

## Preferences

preferences--none = You have ranked no site. Without a list you take no part in the assignment.
    .remedy = Rank at least one before the preferences window closes.
preferences--not-your-specialty = The place { $vacancy } (wish { $rank }) is of another specialty.
    .remedy = Remove it from your list.
preferences--repeated = The place { $vacancy } is there twice; the second time as wish { $rank }.
    .remedy = Leave it once.
preferences--too-few = Your list has { $given } and at least { $limit } are needed.
    .remedy = Add more.
preferences--too-many = Your list has { $given } and only { $limit } fit.
    .remedy = Remove the last ones.
preferences--unknown = The place { $vacancy } (wish { $rank }) does not exist in this call.
    .remedy = Remove it from your list.

## Steps and states

dossier--not-possible = This cannot be done in the state the file is in.
    .remedy = Refresh the page to see its state and what comes next.
window--closed = { step--closed } closed at the end of { INSTANT($last_minute, $zone) }.
window--not-offered = This call does not have that step.
window--not-yet = { step--closed } opens at { INSTANT($opens, $zone) }.
    .remedy = Come back then; you can save it in your calendar.
window--still-open = { step--closed } is open until the end of { INSTANT($last_minute, $zone) }.
    .remedy = Wait until it closes.

## Names

step--closed = { $step ->
    [register] Registration
    [record] Gathering documents
    [print] Printing the application
    [prefer] The preferences window
    [send] Sending for validation
    [correct] The corrections window
    [validate] Validation
    [evaluate] Evaluation
    [appointment] The appointments window
    [choose] Choosing a post
    [swap] The exchanges window
   *[results] The results window
}
step--name = { $step ->
    [register] Registration
    [record] Documents
    [print] Printing the application
    [prefer] Preferences
    [send] Sending for validation
    [correct] Corrections
    [validate] Validation
    [evaluate] Evaluation
    [appointment] Appointment at an embassy or consulate
    [choose] Choice of a post
    [swap] Exchanges
   *[results] Results
}
state--name = { $state ->
    [draft] Being prepared
    [sent] Sent for validation
    [in_review] In review
    [to_correct] To be corrected
    [corrected] Corrected
    [to_clarify] To be clarified
    [validated] Validated file
    [refused] Refused
    [withdrawn] Withdrawn
    [ranked] In the order of merit
    [assigned] Place assigned
    [unassigned] Without a place
   *[none] Not opened
}
act--name = { $act ->
    [open] Open the file
    [send] Send for validation
    [claim] Take for review
    [validate] Validate
    [observe] Return with observations
    [refuse] Refuse
    [correct] Send corrections
    [lapse] Lapse without corrections
    [ask] Ask for a clarification
    [answer] Answer the clarification
    [overdue] Let the question lapse
    [withdraw] Withdraw
    [rank] Rank by merit
    [assign] Assign a place
   *[leave_unassigned] Leave without a place
}
track--name = { $track ->
    [foreign] Foreign doctor
   *[mexican] Mexican doctor
}
role--name = { $role ->
    [applicant] Applicant
    [validator] Validator
    [second_validator] Second validator
    [committee_member] Committee member
    [manager] Call manager
    [second_key] Second key
    [planner] Planner
    [consular_officer] Consular officer
    [auditor] Auditor
   *[operator] Operator
}
relation--name = { $relation ->
    [exactly] exactly
    [about] about
    [more-than] more than
    [almost] almost
   *[unstated] not said whether exact
}
shift--name = { $shift ->
    [morning] Morning
    [evening] Evening
    [night] Night
    [weekend] Weekend
   *[mixed] Mixed
}
call-severity--name = { $severity ->
    [error] error
    [warning] warning
   *[note] note
}

## The command convoca call

call-check--place = { $file }, line { $line }
call-check--acknowledged = Acknowledged: { $reason }
call-check--clean = { $call }: nothing to remark.
call-check--totals = { $call }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.
call-check--no-folder = There is no call in { $folder }.
    .remedy = Give the name of a folder of calls, or its path.
call-check--none = There is not one call in { $folder }.
    .remedy = Say with CONVOCA_CALLS where they are.
call-check--catalogues = The catalogues cannot be read: { $cause }
call-show--seats = { $vacancies } vacancies, { $seats } seats
call-show--digest = Digest: { $digest }
call-cli--help = Check and show calls, which are folders with call.yaml and vacancies.csv.
call-cli--schema-help = Print the JSON Schema of call.yaml.
call-cli--check-help = Check calls: everything that does not fit, with file and line. Exits with 1 if there are errors.
call-cli--show-help = Show a call in short, with the digest of its frozen form.
call-cli--calls = Name or folder of each call; all of them if you give none.
call-cli--call = Name or folder of the call.
call-cli--canonical = Print the exact bytes (RFC 8785) that publication freezes.
call-cli--json = Answer in JSON.

selected--columns = The columns are not those of a selected list: “{ $found }”.
    .remedy = Use these, in this order: { $expected }.
selected--empty = The selected list has no rows.
    .remedy = Check that the file is complete.
selected--bad-value = “{ $value }” is not valid in the column “{ $field }”.
    .remedy = Mend it in the file: track and specialty are those of the call, the score is a decimal without spaces.
selected--repeated = “{ $value }” already stands in row { $first } ({ $field }).
    .remedy = Keep one row per person.
