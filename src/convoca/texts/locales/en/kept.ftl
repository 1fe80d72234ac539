# What a commitment letter promised: delivering it and confirming it.

kept--title = Keep your promise
kept--until = No later than { DAY($due) }
kept--file = The document
kept--file-help = PDF, JPEG or PNG. Whole, both sides if it is a card, and with its QR code in view if it is electronic.
kept--what = A person looks at it and we let you know. Deliver it even if the day has passed: the date you did so is kept.
kept--send = Deliver
kept--delivered = We have your document. A person looks at it and we let you know.
kept--done = You kept your promise. There is nothing else for you to do.
kept--waits = Your document is under review. We send no more reminders meanwhile.
kept--history = What you delivered
kept--delivered-at = Delivered
kept--confirmed-at = Confirmed
kept--refused-at = Did not serve
kept--go = Deliver
kept--see = See
kept--stands =
    { $stands ->
        [waiting] Under review
        [overdue] Overdue
        [kept] Kept
       *[pending] Pending
    }
kept--stat =
    { $stands ->
        [waiting] To confirm
        [overdue] Overdue
        [kept] Kept
       *[pending] Pending
    }
kept--desk = Promises
kept--none = There are no promises to follow yet.
kept--none-what = From the results on, what every person with a place promised in a commitment letter appears here.
kept--head-folio = Folio
kept--head-document = Document
kept--head-due = No later than
kept--head-status = Status
kept--more = { $count ->
    [one] There is one more in the CSV.
   *[other] There are { $count } more in the CSV.
}
kept--csv = Download all of them (CSV)
kept--decide = Confirm whether the promise was kept
kept--decide-lede = Compare what was delivered with what was promised.
kept--promised = Promised to
kept--due = No later than
kept--page = Page { $number } of what was delivered
kept--earlier = Did not serve before:
kept--reason = Reason, if it does not serve
kept--reason-help = The person reads it. Say what is missing and what she can do.
kept--do-keep = Confirm that it was kept
kept--do-refuse = It does not serve
kept--said-kept = You confirmed the promise of file { $folio }. Receipt { $receipt }.
kept--said-refused = The document of file { $folio } did not serve. Receipt { $receipt }.

promise--delivered-already = You have already delivered this document.
    .remedy = Wait for the answer, or see below how it ended. It need not be delivered twice.
promise--nothing-delivered = This delivery was already decided.
    .remedy = Go back to the list to see how.
promise--no-reason = The reason is missing.
    .remedy = Write it: it is what the person will read.

press--kind--promise--delivered = Delivery of what was promised
press--kind--promise--kept = Promise kept
press--kind--promise--refused = Delivery that does not keep the promise
mail--promise--kept = You kept the promise of your file { $folio }
mail--promise--kept--body =
    We confirmed the document you delivered in file { $folio }. Receipt: { $receipt }.

    There are no more reminders, and nothing else for you to do.

    { $link }
mail--promise--refused = [Action required] The document of your file { $folio } did not serve
mail--promise--refused--body =
    We looked at the document you delivered in file { $folio }, and it is not what you promised. The reason is in your file. Receipt: { $receipt }.

    Deliver it again before the last day.

    { $link }
