# La mesa de validación: la cola, el expediente reservado, la carta.

## La cola

desk--title = Validación
desk--lede = Toma el siguiente expediente: sale el más urgente. Es tuyo hasta que cierres su revisión o lo devuelvas.
desk--none = Ninguno
desk--stat--waiting = esperan revisión
desk--stat--oldest = lleva el que más ha esperado
desk--stat--in-review = en revisión ahora
desk--stat--mine = revisiones cerradas por ti
desk--take--next = Tomar el siguiente expediente
desk--take--continue = Seguir con el expediente { $folio }
desk--take--none = Por ahora no hay ningún expediente para ti. Los que faltan los revisa alguien más, esperan a quien no los haya visto ni conozca a la persona, o la validación está cerrada.
desk--empty--title = No hay expedientes esperando
desk--empty--what = Aquí aparecerá el siguiente en cuanto alguien lo envíe o regrese corregido.
desk--no-calls--title = No tienes ninguna convocatoria que validar
desk--no-calls--what = Aparecerá aquí cuando se publique una en la que tengas esa función.
desk--returning = { $count ->
    [one] { $count } expediente espera las correcciones de su dueña o dueño; al llegar, vuelve a la cola.
   *[other] { $count } expedientes esperan las correcciones de sus dueños; al llegar, vuelven a la cola.
}
desk--due = Lo más urgente: a quien espera le sirve tu revisión antes de las { $until }.
desk--share = Revisiones cerradas: { $all }, entre { $people ->
    [one] una persona
   *[other] { $people } personas
}. Tuyas: { $mine } ({ $percent } %). Lo usual: { $usual } por persona.
desk--how--acquaintance = Si conoces a la persona, dilo: el expediente pasa a alguien más y queda constancia del porqué.
desk--unchanged = { $count } sin cambios
desk--asked = La carta pidió:
desk--before = Ver la versión { $version }, la de entonces
desk--agreement = Doble revisión a ciegas: en { $documents ->
    [one] un documento
   *[other] { $documents } documentos
} coincidió el { $percent } % de las decisiones{ $kappa ->
    [none] .
   *[other] ; descontado el azar, kappa de Cohen { $kappa }.
}
desk--how--check = Una parte de los expedientes, elegida por sorteo, la deciden dos personas sin verse; si no coinciden, decide una tercera. La carta sale al final.
desk--settle = Dos personas lo revisaron sin verse y no coinciden. Decides tú:
desk--closed--checked = Guardamos tus decisiones del expediente { $folio }. Salió en el sorteo de la doble revisión: ahora lo ve otra persona, y después sale la carta. Constancia { $receipt }.
desk--window--over = La validación cerró
desk--how--title = Cómo se reparte el trabajo
desk--how--order = Sale primero el que más tiempo lleva en nuestras manos; uno que vuelve corregido conserva su lugar. Nadie elige el nombre que revisa.
desk--how--lease = Lo tienes reservado 15 minutos desde tu última decisión. Si se acaba, otra persona puede tomarlo y lo que ya decidiste se conserva.
desk--how--own = Nunca te toca el tuyo, tampoco con otra cuenta.
desk--how--letter = Al cerrar sale una sola carta con todas las observaciones; antes la lees tal como la leerá esa persona.

## El expediente reservado

desk--strip = Documentos del expediente
desk--undecided = Sin decidir
desk--verdict--valid = Válido
desk--verdict--observed = Observado
desk--verdict--second = Espera segunda opinión
desk--second = Pedir segunda opinión
desk--doubt = ¿Qué debe mirar la otra persona?
desk--doubt--help = Solo la lee quien valida; no sale en la carta.
desk--second-send = Pedirla y seguir
desk--doubted = Otra persona pidió tu opinión:
desk--doubts = { $count ->
    [one] Un documento espera la segunda opinión de otra persona.
   *[other] { $count } documentos esperan la segunda opinión de otra persona.
}
desk--doubts-what = Lo demás ya está decidido. Pasa el expediente: quien lo tome verá tu duda, decidirá y cerrará con una sola carta.
desk--hand-on = Pasar a otra persona
desk--handed-on = El expediente { $folio } espera la segunda opinión de otra persona.
desk--changed = corregido, nuevo desde la carta anterior
desk--summary = Resumen
desk--lease--left = Reservado por { $left }
desk--lease--over = La reserva se acabó
desk--lease--keep = 15 minutos más
desk--lease--give-back = Devolver
desk--given-back = Devolviste el expediente { $folio }. Tus decisiones se conservan para quien lo tome.
desk--paper = Documento
desk--sheets = Páginas del documento
desk--panel = Regla, datos y decisión
desk--pages = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
desk--page-of = Página { $page } de { $count }
desk--not-shown = Si no se ve, abre el archivo original.
desk--closer = Ver más grande
desk--original = Abrir el archivo original
desk--new-tab = (en otra pestaña)
desk--zoom--in = Acercar
desk--zoom--out = Alejar
desk--turn = Girar
desk--rule = Qué pide la regla
desk--option = Eligió: { $option }
desk--declared = Lo que declaró
desk--not-declared = Sin dato
desk--everything = Todos los datos que declaró
desk--facts = Lo que leímos en el archivo
desk--file = { $kind ->
    [pdf] PDF
    [jpeg] Foto JPEG
    [png] Imagen PNG
   *[other] Archivo
}, { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}, { $size }
desk--sheet--current = El código de la solicitud coincide con este expediente y con sus datos actuales.
desk--qr = Código QR:
desk--finding--document--active-content = El PDF trae contenido activo; aquí ves solo su imagen.
desk--finding--document--too-many-pages = Tiene { $pages } páginas y lo usual son hasta { $limit }.
desk--finding--sheet--stale = La solicitud firmada es de la versión { $printed } de los datos y la actual es la { $current }.
desk--finding--sheet--other-dossier = La solicitud firmada es de otro folio: { $found }.
desk--finding--sheet--unreadable = El código de la solicitud no se pudo leer: compara tú el folio y los datos.
desk--valid = Es válido
desk--observe = Observar con un motivo
desk--reason = ¿Qué motivo?
desk--reason--help = Al elegirlo aparece lo que leerá la persona.
desk--note = Nota para la persona
desk--note--help = Sale en la carta junto al motivo. Di qué falta y dónde.
desk--observe-send = Observar y seguir
desk--around = Otros documentos
desk--previous = Anterior
desk--following = Siguiente
desk--earlier = Revisión { $number }, cerrada a las { $at }: { $count ->
    [0] sin observaciones
    [one] { $count } observación
   *[other] { $count } observaciones
}.
desk--keys = Atajos de teclado
desk--keys--next = Documento siguiente
desk--keys--previous = Documento anterior
desk--keys--valid = Es válido, y seguir
desk--keys--reasons = Ir a los motivos
desk--keys--second = Pedir segunda opinión
desk--keys--show = Ver u ocultar esta lista
desk--keys--zoom = Acercar o alejar
desk--keys--turn = Girar
desk--keys--on = Usar los atajos

## La carta

desk--summary--title = Antes de cerrar la revisión
desk--decisions = Tus decisiones
desk--letter = Lo que leerá la persona
desk--letter--in--es = En español, el idioma de su cuenta.
desk--letter--in--en = En inglés, el idioma de su cuenta.
desk--mail = El correo que le avisa
desk--outcome--validated = Expediente validado
desk--outcome--to_correct = { $count ->
    [one] Por corregir: { $count } observación
   *[other] Por corregir: { $count } observaciones
}
desk--outcome--refused = Rechazado: el motivo no se puede corregir
desk--late = El periodo de correcciones ya cerró: quien reciba esta carta no podrá corregir y su expediente quedará fuera.
desk--closing-note = Al cerrar, la carta sale y ya no se cambia. Mientras no cierres puedes volver a cualquier documento.
desk--close-next = Cerrar y tomar el siguiente
desk--close = Solo cerrar
desk--undecided-left = { $count ->
    [one] Falta decidir un documento.
   *[other] Falta decidir { $count } documentos.
}
desk--undecided-what = La carta sale una sola vez, con todo; por eso espera a que decidas cada uno.
desk--go-on = Seguir con el que falta
desk--closed--validated = Quedó validado el expediente { $folio }. Acuse { $receipt }.
desk--closed--to_correct = Salió la carta del expediente { $folio } con todas sus observaciones. Acuse { $receipt }.
desk--closed--refused = Quedó rechazado el expediente { $folio }. Acuse { $receipt }.

## Cuando ya no está en tus manos

desk--not-held--title = Este expediente no está reservado para ti
desk--not-held--lede = Lo que habías decidido antes está guardado.
desk--not-held--lapsed = Si se acabó tu reserva y nadie lo ha tomado, vuelve a la cola y elige «Seguir»: continúas donde ibas.
desk--not-held--other = Si lo tomó otra persona, verá tus decisiones y terminará la revisión.
desk--not-held--closed = Si ya se cerró su revisión, la carta salió y no hay nada más que hacer.
desk--not-held--kept = En todos los casos, la cola te da el expediente que sigue.
desk--not-held--note = Tu nota, que no se alcanzó a guardar
desk--not-held--note-help = Cópiala si la vas a necesitar.
desk--back = Ir a la cola

## Conozco a esta persona

desk--recuse--link = Conozco a esta persona
desk--recuse--title = Pasar el expediente a alguien más
desk--recuse--lede = Si conoces a quien presenta el expediente { $folio }, lo revisa otra persona. Decirlo es parte de tu trabajo y no cuenta en tu contra.
desk--recuse--how = ¿De dónde la conoces?
desk--recuse--why = { $why ->
    [family] Somos familia, o lo es alguien de mi casa
    [friendship] Tenemos amistad, o enemistad
    [work] Trabajamos o estudiamos en el mismo lugar
   *[interest] Su resultado me afecta de otra manera
}
desk--recuse--what = El expediente sale de tus manos ahora y no vuelve a tocarte. Lo que decidiste en esta revisión deja de contar. Quien audita lee tu motivo; la persona del expediente, no.
desk--recuse--send = Pasar a alguien más
desk--recuse--no = No la conozco: seguir con la revisión
desk--recused = El expediente { $folio } pasó a alguien más. Gracias por decirlo. Constancia { $receipt }.

## Cuánta gente hace falta

desk--forecast--title = Llegadas y personas que hacen falta
desk--forecast--waiting = esperan o están en revisión
desk--forecast--coming = faltan por llegar, según estimamos
desk--forecast--people = personas revisaron el último día
desk--forecast--pace = cierra una persona al día
desk--forecast--need = { $people ->
    [0] No hace falta nadie más: no queda nada por revisar.
    [one] Para terminar a tiempo hace falta una persona todos los días.
   *[other] Para terminar a tiempo hacen falta { $people } personas todos los días.
}
desk--forecast--enough = Con quienes revisaron el último día alcanza.
desk--forecast--short = El último día revisaron { $now }: si siguen así, el { $day } harían falta { $last } para no dejar nada, y quedarían { $left } sin revisar.
desk--forecast--picture = Personas que necesita cada día
desk--forecast--days = Lo que trae cada día, con las personas que hay ahora
desk--forecast--head--day = Día
desk--forecast--head--comes = Llegan
desk--forecast--head--waits = Quedan al terminar
desk--forecast--head--needs = Personas para no dejar nada
desk--forecast--head--closed = Revisiones cerradas
desk--forecast--head--people = Personas
desk--forecast--how = Supuestos: envía la misma parte de quienes ya abrieron su expediente, y envía tarde: la mitad de lo que falta llega el último día, la mitad del resto el día anterior, y así. Las llegadas y el ritmo ({ $pace } al día por persona) son medidos.
desk--forecast--none--title = Todavía no hay con qué calcular
desk--forecast--none--what = En cuanto se cierren las primeras revisiones, aquí se dirá cuántas personas hacen falta cada día.
desk--forecast--arrivals = Lo que llegó en cada hora
desk--forecast--arrivals-desc = Llegaron { $total } expedientes, envíos y correcciones; la hora con más tuvo { $most }.
desk--forecast--closed = Lo que se cerró cada día
