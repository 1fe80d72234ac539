# Convocatorias sin examen: a quién llaman, qué se pregunta antes y qué se dice al registrarse.

call--term = Cuándo se empieza a trabajar
call--from = Desde el { $starts }
term--no-end = Sin fecha de término

step--evaluate = Evaluación
step--evaluate--who = Le toca al comité de personas expertas.
step--appointment = Cita en embajada o consulado
step--appointment--who = Te toca a ti: eliges día y hora en la sede más cercana.
step--choose = Elección de plaza
step--choose--who = Te toca a ti, en tu turno.
step--swap = Intercambios
step--swap--who = Te toca a ti, solo si otra persona acepta cambiar contigo.

mechanism--live-turn = En vivo y por turnos, según el orden de mérito: cada persona, o cada pareja, elige cuando le toca.
mechanism--committee = Un comité de personas expertas evalúa cada perfil y propone la plaza.
mechanism--placement = Cada persona recibe su sede con aviso previo, según los cupos, y puede acordar un intercambio.

## ¿Puedo participar?, sin examen

eligibility--lede-open = Unas preguntas y te decimos si esta convocatoria es para ti. No guardamos lo que respondes.
eligibility--specialty = ¿Cuál es tu especialidad o profesión?
eligibility--specialty-help = La que dice tu cédula o tu diploma.
eligibility--other-specialty = Otra
eligibility--privacy-open = No pedimos tu nombre ni guardamos tus respuestas. Lo que decide son los documentos que presentes.
eligible--lede-open = Por lo que respondes, esta convocatoria es para ti. Lo compruebas después con tus documentos.
eligible--fixed-open = La especialidad la dices al registrarte y ya no se cambia.

## Registro, sin examen

applicant--register--lede-open = Con tu nombre, tu CURP y tu especialidad abrimos tu expediente. Nada más.
applicant--register--what-open = Lo que escribes aquí ya no se cambia: es quién eres y a qué te presentas. Registrarte no te compromete; eso ocurre hasta que envías tu expediente.
applicant--data--given = Lo que diste al registrarte
applicant--data--given-help = No se cambia aquí. Si algo está mal, pide la corrección a quien convoca.
registration--needs-list = En esta convocatoria se registra quien está en la lista de su examen.
    .remedy = Regístrate con tu folio y tu CURP.
registration--needs-statement = Esta convocatoria no tiene lista de un examen.
    .remedy = Aquí la gente se registra con su nombre, su CURP y su especialidad.
assignment--announced-only = Esta convocatoria anuncia otra forma de asignar, que esta versión todavía no corre.
    .remedy = Las personas se pueden registrar y validar; la asignación se hará con una versión que la corra.
