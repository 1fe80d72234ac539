# What anybody can check: receipts, the chained ledger, the assignment replayed.

## Receipts

proof--receipt--shape = The receipt is incomplete: its part “{ $part }” is missing.
    .remedy = Download it again from your file.
proof--receipt--unsigned-part = The receipt carries a part that nobody signed: “{ $part }”.
    .remedy = Do not trust that part. Download the receipt again from your file.
proof--receipt--unknown-key = The key “{ $kid }” is not among the public keys you gave.
    .remedy = Download the current public keys of the call and try again. If it is still missing, this institution did not issue the receipt.
proof--receipt--before-key = The receipt is dated { INSTANT($at) }, before the key “{ $kid }” was valid (from { INSTANT($from) }).
    .remedy = Ask the issuer to look into it: no key signs outside its validity.
proof--receipt--after-key = The receipt is dated { INSTANT($at) }, when the key “{ $kid }” was no longer valid (until { INSTANT($to) }).
    .remedy = Ask the issuer to look into it: no key signs outside its validity.
proof--receipt--instant = The receipt does not say at what instant the act was done, or it cannot be read.
proof--receipt--signature = The signature does not match these data: something changed after signing, or another key signed it.
    .remedy = Download it again from your file. If that one does not hold either, report it with its number.

## Files of a receipt

proof--files--shape = The receipt’s list of files cannot be read.
proof--files--missing = The document “{ $slot }”, version { $version }, { SIZE($bytes) }, is missing: no file in the folder has that fingerprint.
    .remedy = Put the file in the folder exactly as you sent it, without saving it again or converting it.
proof--files--other-content = “{ $name }” is not the document “{ $slot }”, version { $version }, that was sent: its content differs.
    .remedy = Put the file in the folder exactly as you sent it, without saving it again or converting it.

## Chained ledger

proof--ledger--gap = { $count ->
    [one] One entry is missing from the ledger: number { $first }.
   *[other] { $count } entries are missing from the ledger: { $first } to { $last }.
}
    .remedy = Download the whole ledger. If they are still missing, report it: a ledger does not lose entries.
proof--ledger--order = Entry { $seq } stands after entry { $after }: the ledger is out of order or repeats an entry.
    .remedy = Download the ledger again and retry.
proof--ledger--altered = Entry { $seq } was altered: its fingerprint does not match its content.
    .remedy = Report it with the number of the entry.
proof--ledger--link = Entry { $seq } does not follow entry { $before }: one of the two was rewritten.
    .remedy = Report it with the number of the entry.
proof--ledger--head = The head { $head }, published earlier, is not in this ledger: it was cut or rewritten.
    .remedy = Keep both and report it: a published head does not vanish.
proof--ledger--announced-head = The ledger announces the head { $head }, but its last entry is { $last }.
    .remedy = Download the ledger again and retry.
proof--ledger--not-in-it = This receipt is not in the ledger.
    .remedy = If it is minutes old, download the ledger later: it grows in batches. If not, report it.

## The assignment replayed

proof--replay--commitment = The seed and the nonce that were revealed do not open the published commitment.
    .remedy = Report it: the seed published is not the one promised.
proof--replay--inputs = The inputs are not the ones committed to (fingerprint { $committed }…, here { $found }…).
    .remedy = Download the folder again. If nothing changes, report it: the data changed after the commitment.
proof--replay--assignment = Assigning again with the revealed seed gives another result; the first difference is on line { $line } of assignment.csv (published fingerprint { $published }…, here { $found }…).
    .remedy = Report it with the line number.
proof--replay--other-seed = The result says it used the seed { $said }, but the one revealed is { $revealed }.

## The command convoca results

results--cli--help = Checks receipts, ledgers and results, offline.
results--cli--json = Answer in JSON.
results--cli--receipt-help = Check a receipt: signature, validity of the key, files and ledger.
results--cli--receipt = The receipt’s file (JSON).
results--cli--keys = Public keys of the call (otherwise llaves.json or keys.json beside the receipt).
results--cli--files = Folder with the files you sent, to compare them one by one.
results--cli--ledger = The chained ledger’s file (JSON).
results--cli--ledger-help = Check the chained ledger of a call.
results--cli--head = A head published earlier: it must still be in the ledger.
results--cli--replay-help = Replay the published assignment and compare it.
results--cli--replay = Published folder, or its ZIP: market/, result/, commitment.json and reveal.json.
results--cli--problem = Problem
results--cli--unreadable = Cannot read { $path } ({ $cause }).
results--cli--no-keys = The public keys are missing: there is no { $path }.
    .remedy = Download them from the page of the call and name them with --keys llaves.json.
results--cli--receipt-holds = Receipt { $number } holds.
results--cli--receipt-broken = Receipt { $number } does not hold.
results--cli--receipt-act = Act: { $kind } (call { $call })
results--cli--receipt-when = Instant: { $at }
results--cli--receipt-key = Key: { $kid }, SHA-256 fingerprint { $fingerprint }
results--cli--receipt-file = { "  " }{ $slot }: { $name }
results--cli--receipt-files = { $count ->
    [0] The receipt lists no files.
    [one] The file listed is there and is the same.
   *[other] All { $count } files listed are there and are the same.
}
results--cli--receipt-entry = It is in the ledger as entry { $seq }.
results--cli--ledger-holds = { $entries ->
    [one] The ledger of { $call } holds: one entry. Head: { $head }
   *[other] The ledger of { $call } holds: { $entries } entries. Head: { $head }
}
results--cli--ledger-broken = { $entries ->
    [one] The ledger of { $call } does not hold (one entry, head { $head }).
   *[other] The ledger of { $call } does not hold ({ $entries } entries, head { $head }).
}
results--cli--check-commitment = The commitment opens
results--cli--check-inputs = The inputs are the ones committed to
results--cli--check-assignment = Assigning again gives the same
results--cli--check-verifier = The independent verifier confirms it
results--cli--check = { $check }: { $answer ->
    [yes] yes
   *[no] no
}
results--cli--replay-holds = The result of { $call } holds.
results--cli--replay-broken = The result of { $call } does not hold.
