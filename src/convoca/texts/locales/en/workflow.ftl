# Why an act was not done: each refusal of the use cases with its cause and what can be done.

## Opening a file

dossier--account-has-one = Your account already has a file in this call.
    .remedy = Open it from “My files”; each account holds one per call.
dossier--exists = There is already a file open with this CURP or this folio.
    .remedy = Sign in with the e-mail address you opened it with. If it was not you, tell the help desk of the call.
exclusivity--active-elsewhere = You have already sent your file in another call of this same assignment period.
    .remedy = You can take part in one only. If you prefer this one, withdraw from the other first: withdrawing is receipted and frees you at once.

## Typing, attaching, ranking

data--changed-elsewhere = This was changed in another tab or on another device while you had it here.
    .remedy = Look at both values and choose which one stays. Nothing has been saved yet.
preferences--changed-elsewhere = Your list was changed in another tab or on another device while you had it here.
    .remedy = Compare the two lists and choose which one stays. The saved one was not touched.
correction--missing = The corrected version of this document has not been uploaded.
    .remedy = Upload it; once they are all there, send your corrections.

## Validating

lease--lost = This file is no longer reserved for you.
    .remedy = Take the next one in the queue. What you had decided is kept.
document--changed = The document has changed since you opened it.
    .remedy = Reload the page and look at the current version before deciding.
decision--unknown = There is no such decision.
    .remedy = Choose “valid”, “observation” or “second opinion”.
decision--no-reason = The observation has no reason.
    .remedy = Choose one from the catalogue: it is what the person will read.
decision--no-note = What the other person should look at is missing.
    .remedy = Write it in a line: only validators read it.
decision--second-already = A second opinion on this document was asked for already: it is yours.
    .remedy = Decide whether it is valid or has an observation.
review--second-opinion = This document waits for somebody else's opinion.
    .remedy = Pass the file on, or decide the document if you no longer doubt.
recusal--no-reason = How you know the person is missing.
    .remedy = Choose what comes closest: only auditors read it.
review--undecided = This document has not been decided.
    .remedy = Decide it before closing the review.

## Publishing and changing a call

call--amendment-without-reason = The change has no reason.
    .remedy = Write it in both languages: everyone registered will read it.
call--unchanged = Nothing differs from the published version.
    .remedy = Check that you loaded the new file.

## Second key

proposal--already-open = The same proposal is already waiting for its second key.
    .remedy = Approve or reject it before proposing another.
proposal--closed = This proposal is already closed.
    .remedy = Reload the page to see how it ended.
proposal--same-person = You made this proposal: the second key belongs to somebody else.
    .remedy = Ask whoever holds that role.

## Ranking and assigning

ranking--queue-not-empty = { $count ->
    [one] { $count } file still has no verdict.
   *[other] { $count } files still have no verdict.
}
    .remedy = Finish validation before freezing the merit order. If its period is over, extend it by an amendment; if no validator may look at what is left, name another person.
ranking--nobody = There is no validated file to rank.
    .remedy = Check that validation has finished.
assignment--no-ranking = The merit order is not frozen yet.
    .remedy = Freeze it first.
assignment--already-committed = The inputs and the seed of this assignment are already committed to.
    .remedy = Go on with the run: a commitment is made once.
assignment--not-committed = Inputs and seed have not been committed to.
    .remedy = Commit before running the assignment.
assignment--already-run = The assignment has been run, and it runs only once.
    .remedy = Go on with the verification.
assignment--not-run = The assignment has not been run yet.
    .remedy = Run it first.
assignment--already-verified = This run has already been verified.
    .remedy = Go on with the seal.
assignment--not-verified = The run has not been verified yet.
    .remedy = Verify it before sealing.
assignment--does-not-hold = The verification found that the result breaks the rules.
    .remedy = It cannot be sealed. Tell whoever operates the system and keep the records.
assignment--already-sealed = The result is already sealed.
    .remedy = There is nothing more to do: it is published by itself at its hour.

## Erasing a person

erase--already = The identity of this file has already been erased.
    .remedy = Its receipts remain and still verify.
proposal--stale = What this act would touch has changed since it was proposed.
    .remedy = Reject it and have it proposed again, so that both people see the same.
