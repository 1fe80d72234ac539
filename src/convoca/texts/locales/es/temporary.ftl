# La identidad temporal de quien todavía no tiene CURP.

temporary--label = Identidad temporal
temporary--surname = Primer apellido, si no tienes CURP
temporary--surname-help = Solo si el examen te registró como extranjera o extranjero y sin CURP: deja vacía la CURP y escríbelo como está en la lista.
temporary--issued = Tu identidad temporal es { $identity }: con ella sigues mientras no tengas CURP. No tienes que llamar a nadie.

press--receipt--temporary-identity = Identidad temporal

temporary--missing = Falta la identidad temporal.
    .remedy = Cópiala de un acuse o de la solicitud: empieza con EXT y tiene tres guiones.
temporary--form = «{ $value }» no tiene la forma de una identidad temporal.
    .remedy = Cópiala de un acuse o de la solicitud: empieza con EXT y tiene tres guiones.
temporary--check = El último signo de { $value } no corresponde a los demás: hay uno mal escrito.
    .remedy = Compárala signo por signo con la de un acuse o la de la solicitud.
eligibility--surname-differs = El apellido no es el que el examen tiene para ese folio sin CURP.
    .remedy = Escríbelo como está en la lista; si el examen registró una CURP, regístrate con ella.
eligibility--curp-or-surname = Falta tu CURP.
    .remedy = Escríbela. Si eres médica o médico extranjero y no tienes, escribe tu primer apellido en su lugar.
eligibility--no-folio = Falta tu folio del examen.
    .remedy = Escríbelo como está en tu constancia de seleccionado, con sus guiones.
eligibility--no-curp = Falta tu CURP.
    .remedy = Escríbela como está en tu constancia: son 18 letras y números.
requirement--has-curp = Tienes CURP, así que se te pide su constancia.
    .remedy = Cambia tu respuesta y sube la constancia.

## Enlazar una CURP

identity--title = Identidad temporal y CURP
identity--lede = Con tu identidad temporal haces todo en esta convocatoria. Cuando tengas CURP, enlázala aquí.
identity--lede-linked = Tu CURP ya está enlazada. Tu identidad temporal queda en tus acuses.
identity--link = Enlaza tu CURP
identity--how = Una persona compara tu CURP con tus datos y te avisamos. Nada de lo que ya enviaste cambia.
identity--curp = CURP
identity--curp-help = 18 letras y números, como en su constancia.
identity--curp-asked = CURP que se pidió enlazar
identity--curp-linked = CURP enlazada
identity--send = Pedir que la enlacen
identity--asked = Recibimos tu CURP. Una persona la revisa y te avisamos.
identity--waits = Tu CURP está en revisión.
identity--waits-what = No tienes que hacer nada. Mientras tanto sigue valiendo tu identidad temporal.
identity--history = Solicitudes
identity--asked-at = Se pidió
identity--was-linked = Se enlazó
identity--was-refused = No se enlazó
identity--reason-was = Motivo:

identity--desk = Identidades por enlazar
identity--waiting = Esperan decisión
identity--decided = Ya decididas
identity--none = Nadie espera que se le enlace una CURP.
identity--none-what = Aquí aparece cada solicitud de quien se registró con identidad temporal, en el orden en que llegó.
identity--head-folio = Folio
identity--head-temporary = Identidad
identity--head-when = Cuándo
identity--head-outcome = Estado
identity--outcome =
    { $outcome ->
        [linked] Enlazada
        [refused] No se enlazó
       *[open] Por decidir
    }
identity--office = Pedirlo en ventanilla
identity--office-what = Para quien acude sin poder entrar a su expediente. Otra persona decide.
identity--office-help = La que está en su solicitud o en un acuse: EXT y tres guiones.
identity--office-send = Registrar la solicitud
identity--asked-office = Registramos la solicitud del expediente { $folio }. Acuse { $receipt }. Decide otra persona.
identity--decide = Decide si la CURP es de esta persona
identity--decide-lede = Compara lo que dice la CURP con lo que la persona declaró. La identidad temporal se conserva en su historia.
identity--agrees = { $inside }, igual en sus datos
identity--beside = { $inside } en la CURP; { $typed } en sus datos
identity--earlier = Antes no se enlazó { $curp }:
identity--reason = Motivo, si no la enlazas
identity--reason-help = Lo lee la persona. Di qué no coincide y qué puede hacer.
identity--do-link = Enlazar esta CURP
identity--do-refuse = No enlazarla
identity--back = Volver a la lista
identity--done-linked = Enlazaste la CURP del expediente { $folio }. Acuse { $receipt }.
identity--done-refused = No se enlazó la CURP del expediente { $folio }. Acuse { $receipt }.

temporary--unknown = Ningún expediente de esta convocatoria tiene esa identidad temporal.
    .remedy = Revisa que sea de esta convocatoria y compárala signo por signo.
identity--already-linked = Este expediente ya tiene una CURP enlazada.
    .remedy = Si está mal, pide la corrección a quien convoca.
identity--already-asked = Ya hay una solicitud en revisión.
    .remedy = Espera la respuesta: te avisamos por correo y en el portal.
identity--nothing-asked = Esta solicitud ya se decidió.
    .remedy = Vuelve a la lista para ver cómo quedó.
identity--no-reason = Falta el motivo.
    .remedy = Escríbelo: es lo que leerá la persona.
identity--curp-selected = Esa CURP es de otra persona de la lista del examen.
    .remedy = No se puede enlazar. Pide que se revise la lista o di el motivo y no la enlaces.
identity--curp-in-call = Esa CURP ya tiene otro expediente en esta convocatoria: { $folio }.
    .remedy = Una persona lleva un solo expediente por convocatoria. No la enlaces y di el motivo.
identity--curp-elsewhere = Esa CURP tiene otro expediente en el mismo periodo: { $folio }, en { $call }.
    .remedy = Si los dos ya se enviaron, no se puede enlazar hasta que la persona se retire de uno.

press--kind--identity--link-asked = Solicitud de enlazar una CURP
press--kind--identity--linked = CURP enlazada a la identidad temporal
press--kind--identity--refused = CURP no enlazada
press--act--curp-digest = Huella de la CURP, con sal
mail--identity--linked = Enlazamos tu CURP al expediente { $folio }
mail--identity--linked--body =
    Tu CURP ya está enlazada a la identidad temporal del expediente { $folio }. Acuse: { $receipt }.

    Nada de lo que enviaste cambia. No tienes que hacer nada más.

    { $link }
mail--identity--refused = [Aviso] No enlazamos la CURP del expediente { $folio }
mail--identity--refused--body =
    Revisamos la CURP que pediste enlazar al expediente { $folio } y no se enlazó. El motivo está en tu expediente. Acuse: { $receipt }.

    Tu identidad temporal sigue valiendo y puedes pedirlo otra vez.

    { $link }
