# La identidad temporal de quien todavía no tiene CURP.

temporary--label = Identidad temporal
temporary--surname = Primer apellido, si no tienes CURP
temporary--surname-help = Solo si el examen te registró como extranjera o extranjero y sin CURP: deja vacía la CURP y escríbelo como está en la lista.
temporary--issued = Tu identidad temporal es { $identity }: con ella sigues mientras no tengas CURP. No tienes que llamar a nadie.

press--receipt--temporary-identity = Identidad temporal

temporary--form = «{ $value }» no tiene la forma de una identidad temporal.
    .remedy = Cópiala de un acuse o de la solicitud: empieza con EXT y tiene tres guiones.
temporary--check = El último signo de { $value } no corresponde a los demás: hay uno mal escrito.
    .remedy = Compárala signo por signo con la de un acuse o la de la solicitud.
eligibility--surname-differs = El apellido no es el que el examen tiene para ese folio sin CURP.
    .remedy = Escríbelo como está en la lista; si el examen registró una CURP, regístrate con ella.
eligibility--curp-or-surname = Falta tu CURP.
    .remedy = Escríbela. Si eres médica o médico extranjero y no tienes, escribe tu primer apellido en su lugar.
eligibility--no-curp = Falta tu CURP.
    .remedy = Escríbela como está en tu constancia: son 18 letras y números.
requirement--has-curp = Tienes CURP, así que se te pide su constancia.
    .remedy = Cambia tu respuesta y sube la constancia.
