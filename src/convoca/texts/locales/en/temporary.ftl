# The temporary identity of whoever has no CURP yet.

temporary--label = Temporary identity
temporary--surname = First surname, if you have no CURP
temporary--surname-help = Only if the exam recorded you as a foreign doctor without a CURP: leave the CURP empty and type your surname as it stands on the list.
temporary--issued = Your temporary identity is { $identity }: it serves until you have a CURP. There is nobody to telephone.

press--receipt--temporary-identity = Temporary identity

temporary--missing = The temporary identity is missing.
    .remedy = Copy it from a receipt or from the application: it begins with EXT and has three hyphens.
temporary--form = "{ $value }" does not have the form of a temporary identity.
    .remedy = Copy it from a receipt or from the application: it begins with EXT and has three hyphens.
temporary--check = The last sign of { $value } does not go with the others: one of them is mistyped.
    .remedy = Compare it sign by sign with the one on a receipt or on the application.
eligibility--surname-differs = The surname is not the one the exam has for that folio without a CURP.
    .remedy = Type it as it stands on the list; if the exam recorded a CURP, register with it.
eligibility--curp-or-surname = Your CURP is missing.
    .remedy = Type it. If you are a foreign doctor and have none, type your first surname in its place.
eligibility--no-folio = Your exam folio is missing.
    .remedy = Type it as it stands on your certificate of selection, with its hyphens.
eligibility--no-curp = Your CURP is missing.
    .remedy = Type it as it stands on your certificate: it has 18 letters and digits.
requirement--has-curp = You have a CURP, so its certificate is asked for.
    .remedy = Change your answer and upload the certificate.

## Linking a CURP

identity--title = Temporary identity and CURP
identity--lede = Your temporary identity does for everything in this call. Once you have a CURP, link it here.
identity--lede-linked = Your CURP is linked. Your temporary identity stays on your receipts.
identity--link = Link your CURP
identity--how = A person compares your CURP with your data, and we let you know. Nothing you have sent changes.
identity--curp = CURP
identity--curp-help = 18 letters and digits, as on its certificate.
identity--curp-asked = CURP to be linked
identity--curp-linked = Linked CURP
identity--send = Ask for it to be linked
identity--asked = We have your CURP. A person looks at it and we let you know.
identity--waits = Your CURP is under review.
identity--waits-what = There is nothing for you to do. Your temporary identity serves meanwhile.
identity--history = Requests
identity--asked-at = Asked
identity--was-linked = Linked
identity--was-refused = Not linked
identity--reason-was = Reason:

identity--desk = Identities to link
identity--waiting = Waiting for a decision
identity--decided = Decided
identity--none = Nobody is waiting for a CURP to be linked.
identity--none-what = Every request of somebody who registered with a temporary identity appears here, as it came.
identity--head-folio = Folio
identity--head-temporary = Identity
identity--head-when = When
identity--head-outcome = Status
identity--outcome =
    { $outcome ->
        [linked] Linked
        [refused] Not linked
       *[open] To decide
    }
identity--office = Ask for it at the office
identity--office-what = For somebody who comes in person and cannot enter her file. Another person decides.
identity--office-help = The one on her application or on a receipt: EXT and three hyphens.
identity--office-send = Record the request
identity--asked-office = The request for file { $folio } is recorded. Receipt { $receipt }. Another person decides.
identity--decide = Decide whether the CURP is this person's
identity--decide-lede = Compare what the CURP says with what the person declared. The temporary identity stays in her history.
identity--agrees = { $inside }, the same in her data
identity--beside = { $inside } in the CURP; { $typed } in her data
identity--earlier = Not linked before, { $curp }:
identity--reason = Reason, if you do not link it
identity--reason-help = The person reads it. Say what does not agree and what she can do.
identity--do-link = Link this CURP
identity--do-refuse = Do not link it
identity--back = Back to the list
identity--done-linked = You linked the CURP of file { $folio }. Receipt { $receipt }.
identity--done-refused = The CURP of file { $folio } was not linked. Receipt { $receipt }.

temporary--unknown = No file of this call has that temporary identity.
    .remedy = Check that it is of this call, and compare it sign by sign.
identity--already-linked = This file already has a linked CURP.
    .remedy = If it is wrong, ask the issuer for the correction.
identity--already-asked = A request is already under review.
    .remedy = Wait for the answer: we tell you by mail and in the portal.
identity--nothing-asked = This request was already decided.
    .remedy = Go back to the list to see how.
identity--no-reason = The reason is missing.
    .remedy = Write it: it is what the person will read.
identity--curp-selected = That CURP is of somebody else on the exam's list.
    .remedy = It cannot be linked. Have the list looked at, or give the reason and do not link it.
identity--curp-in-call = That CURP already has another file in this call: { $folio }.
    .remedy = One person has one file in a call. Do not link it, and give the reason.
identity--curp-elsewhere = That CURP has another file in the same period: { $folio }, in { $call }.
    .remedy = If both have been sent, it cannot be linked until the person withdraws from one of them.

press--kind--identity--link-asked = Request to link a CURP
press--kind--identity--linked = CURP linked to the temporary identity
press--kind--identity--refused = CURP not linked
press--act--curp-digest = Digest of the CURP, salted
mail--identity--linked = Your CURP is linked to file { $folio }
mail--identity--linked--body =
    Your CURP is now linked to the temporary identity of file { $folio }. Receipt: { $receipt }.

    Nothing you sent changes. There is nothing else for you to do.

    { $link }
mail--identity--refused = [Notice] The CURP of file { $folio } was not linked
mail--identity--refused--body =
    We looked at the CURP you asked us to link to file { $folio }, and it was not linked. The reason is in your file. Receipt: { $receipt }.

    Your temporary identity still serves, and you may ask again.

    { $link }
