# The temporary identity of whoever has no CURP yet.

temporary--label = Temporary identity
temporary--surname = First surname, if you have no CURP
temporary--surname-help = Only if the exam recorded you as a foreign doctor without a CURP: leave the CURP empty and type your surname as it stands on the list.
temporary--issued = Your temporary identity is { $identity }: it serves until you have a CURP. There is nobody to telephone.

press--receipt--temporary-identity = Temporary identity

temporary--form = "{ $value }" does not have the form of a temporary identity.
    .remedy = Copy it from a receipt or from the application: it begins with EXT and has three hyphens.
temporary--check = The last sign of { $value } does not go with the others: one of them is mistyped.
    .remedy = Compare it sign by sign with the one on a receipt or on the application.
eligibility--surname-differs = The surname is not the one the exam has for that folio without a CURP.
    .remedy = Type it as it stands on the list; if the exam recorded a CURP, register with it.
eligibility--curp-or-surname = Your CURP is missing.
    .remedy = Type it. If you are a foreign doctor and have none, type your first surname in its place.
eligibility--no-curp = Your CURP is missing.
    .remedy = Type it as it stands on your certificate: it has 18 letters and digits.
requirement--has-curp = You have a CURP, so its certificate is asked for.
    .remedy = Change your answer and upload the certificate.
