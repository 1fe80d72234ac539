# El camino de quien aspira a un lugar: de su folio del examen a su resultado.

## Palabras que se repiten

applicant--folio = Folio
applicant--folio-is = Folio { $folio }
applicant--name = Nombre
applicant--specialty = Especialidad
applicant--track = Modalidad de registro
applicant--public-code = Código público
applicant--public-code-help = Con este código, y no con tu nombre, aparecerás en la lista de resultados si te toca un lugar.
applicant--call = Convocatoria
applicant--moment = { $at }
applicant--problem = { $what }: { $cause }
applicant--change = Cambiar
applicant--see = Ver
applicant--see-receipt = Ver el acuse
applicant--back = Volver a mi expediente
applicant--now-open = Ya abrió: recarga la página.
applicant--now-closed = Ya cerró: recarga la página.
applicant--now-out = Ya salieron: recarga la página.
applicant--session--ended = Tu sesión se cerró por inactividad. Lo que ya habías guardado sigue ahí; entra y volverás a esta misma página.
applicant--word-differs = La palabra que escribiste no es la que se pide.
    .remedy = Cópiala tal cual. No se hizo nada todavía.

## Mis expedientes

applicant--home--title = Mis expedientes
applicant--home--empty = Todavía no tienes ningún expediente
applicant--home--empty-what = Aquí aparecerá cada convocatoria en que te registres, con lo que sigue y hasta cuándo.
applicant--home--opening = Convocatorias en que puedes registrarte
applicant--home--register = Registrarme
applicant--home--see-call = Ver la convocatoria
applicant--home--told = Lo último que te avisamos
applicant--home--all-told = Ver todos los avisos

## Avisos

applicant--messages--title = Avisos
applicant--messages--lede = Lo mismo que te mandamos por correo.
applicant--messages--empty = Todavía no hay avisos
applicant--messages--empty-what = Aquí quedará todo lo que te avisemos, aunque el correo no te llegue.
applicant--messages--open = Abrir el expediente { $folio }
applicant--messages--shown = { $count ->
    [one] { $count } aviso en esta página
   *[other] { $count } avisos en esta página
}

## Registro

applicant--register--title = Regístrate
applicant--register--lede = Con tu folio del ENARM y tu CURP abrimos tu expediente. Nada más. Si eres médica o médico extranjero y no tienes CURP, te damos una identidad temporal aquí mismo.
applicant--register--folio = Folio del ENARM
applicant--register--folio-help = Está en tu constancia de seleccionado. Cópialo con sus guiones.
applicant--register--curp = CURP
applicant--register--curp-help = 18 letras y números, como en tu constancia.
applicant--register--send = Abrir mi expediente
applicant--register--done = Abrimos tu expediente. Tu folio es { $folio }.
applicant--register--what = Tu especialidad y tu modalidad se leen de la lista del examen: no las eliges aquí. Registrarte no te compromete; eso ocurre hasta que envías tu expediente.

## El expediente

applicant--dossier--now = Lo que sigue
applicant--dossier--tasks = Tu expediente
applicant--dossier--timeline = El camino completo
applicant--dossier--facts = Tus datos de registro
applicant--dossier--more = Más
applicant--dossier--receipts = { $count ->
    [0] Acuses
    [one] Acuses ({ $count })
   *[other] Acuses ({ $count })
}
applicant--dossier--call = La convocatoria y sus fechas
applicant--dossier--withdraw = Retirarme de esta convocatoria
applicant--next--draft = Completa las cinco partes y envía tu expediente antes de que cierre el periodo. Lo que guardas se queda guardado.
applicant--next--too-late = El periodo de envío cerró y este expediente no se envió. Ya no participa en esta convocatoria; conservas tus acuses y tus documentos.
applicant--next--sent = Recibimos tu expediente y espera turno de validación. Te avisamos por correo y aquí; por ahora no tienes que hacer nada.
applicant--next--in-review = Una persona está revisando tu expediente. Te avisamos por correo y aquí.
applicant--next--to-clarify = Te hicimos una pregunta sobre tu expediente. Respóndela antes de que venza su plazo; mientras tanto nadie lo revisa.
applicant--next--to-correct = Hay documentos por corregir. La carta dice cuáles y por qué; corrige y envía antes de que cierre el periodo.
applicant--next--correction-late = El periodo de correcciones cerró y no llegaron las tuyas. Tu expediente no puede continuar.
applicant--next--corrected = Recibimos tus correcciones y esperan turno de validación. Por ahora no tienes que hacer nada.
applicant--next--validated = Tu expediente está validado y participa en la asignación. El resultado sale a la misma hora para todas las personas.
applicant--next--validated-rank = Tu expediente está validado y participa en la asignación. Puedes cambiar el orden de tus sedes mientras siga abierto el periodo de preferencias.
applicant--next--validated-no-list = Tu expediente está validado, pero todavía no ordenas ninguna sede. Sin lista no hay asignación: ordena al menos una.
applicant--next--refused = Tu expediente no puede continuar en esta convocatoria. La carta dice el motivo.
applicant--next--withdrawn = Te retiraste de esta convocatoria. Puedes participar en otra del mismo periodo.
applicant--next--ranked = Tu lugar en el orden de prelación quedó congelado. El resultado sale a la misma hora para todas las personas.
applicant--next--assigned = Tienes un lugar. Mira cuál y descarga tu carta de preaceptación.
applicant--next--unassigned = Ya hay resultados y esta vez no te tocó un lugar. Mira por qué y qué sigue.
applicant--next--go = Seguir: { $task }
applicant--next--corrections = Ver qué corregir
applicant--next--result = Ver mi resultado
applicant--task--missing = { $count ->
    [one] Falta { $count }
   *[other] Faltan { $count }
}
applicant--task--complete = Completos
applicant--task--progress = { $done } de { $total }
applicant--task--sites = { $count ->
    [0] Lista vacía
    [one] { $count } sede
   *[other] { $count } sedes
}
applicant--task--no-list = Sin lista
applicant--task--preferences-hint = No se bloquea al enviar: tiene su propio periodo.
applicant--task--sheet-to-print = Por imprimir
applicant--task--sheet-not-open = Aún no abre
applicant--task--sheet-over = Su periodo cerró
applicant--task--sheet-signed = Firmada y subida
applicant--task--sheet-stale = Hay que firmar una nueva
applicant--task--ready-to-send = Listo para enviar
applicant--task--not-open = Fuera de su periodo
applicant--task--letter = Concluida
applicant--task--result-waits = En su fecha
applicant--task--result-out = Publicado
applicant--did = { $act ->
    [open] Abriste tu expediente
    [send] Enviaste tu expediente a validación
    [validate] Validamos tu expediente
    [observe] Te pedimos correcciones
    [refuse] Tu expediente no pudo continuar
    [correct] Enviaste tus correcciones
    [lapse] Venció el plazo sin correcciones
    [ask] Te pedimos una aclaración
    [answer] Respondiste la aclaración
    [overdue] Venció el plazo sin respuesta
    [withdraw] Te retiraste
    [rank] Entraste al orden de prelación
    [assign] Te asignamos un lugar
   *[leave_unassigned] Se publicó el resultado, sin lugar para ti
}
applicant--stage = { $step ->
    [send] Completa y envía tu expediente
    [correct] Corrige lo observado
    [validate] Validación
    [prefer] Ordena tus sedes
   *[results] Resultados
}
applicant--acts--you = Te toca a ti.
applicant--acts--validator = Le toca a quien valida. Te avisamos por correo y aquí.
applicant--acts--over = Este periodo ya cerró.
applicant--acts--issuer = Le toca a quien convoca.
applicant--acts--clock = Salen solos a su hora, para todas las personas a la vez.

## Datos personales

applicant--data--title = Datos personales
applicant--data--lede = Se guarda lo que escribas aunque falte algo. Solo para enviar hace falta que esté completo.
applicant--data--exam = Lo que viene del examen
applicant--data--exam-help = No se cambia aquí. Si algo está mal, pide la corrección donde presentaste el ENARM.
applicant--data--yours = Lo que escribes tú
applicant--data--choose = Elige
applicant--data--blank = Sin dato
applicant--data--save = Guardar mis datos
applicant--data--saved = Guardamos tus datos. Están completos.
applicant--data--saved-not-yet = Guardamos lo que escribiste. Para poder enviar, falta lo de abajo.
applicant--data--kept = Guardado a las { $at }
applicant--data--not-kept = No pudimos guardar todavía. Revisa tu conexión y usa el botón «Guardar mis datos».
applicant--data--locked = Tus datos quedaron bloqueados al enviar el expediente.
applicant--conflict--title = Cambió en otra pestaña
applicant--conflict--lede = Mientras tenías esta página abierta, otra pestaña u otro equipo guardó un valor distinto. No se perdió ninguno: elige con cuál te quedas.
applicant--conflict--here = Lo que escribiste aquí
applicant--conflict--there = Lo que está guardado
applicant--conflict--save = Guardar lo que elegí
applicant--conflict--leave = Dejar lo guardado

## Documentos

applicant--documents--title = Documentos
applicant--documents--lede = Toca cada uno: te preguntamos lo necesario y subes un PDF o fotos de sus hojas.
applicant--documents--progress = Llevas { $done } de { $total }
applicant--documents--locked = Tus documentos quedaron bloqueados al enviar el expediente. Puedes verlos y descargarlos.
applicant--paper--to-answer = Por responder
applicant--paper--if-any = Solo si te aplica
applicant--paper--missing = { $count ->
    [one] Falta subirlo
   *[other] Faltan { $count } archivos
}
applicant--paper--to-mend = Hay algo que corregir
applicant--paper--to-look = Subido, con un aviso
applicant--paper--ready = Subido
applicant--paper--not-mine = No te aplica
applicant--paper--asked = Súbelo corregido
applicant--paper--which = ¿Cuál es tu caso?
applicant--paper--why = Para qué sirve
applicant--paper--rule = Qué debe tener
applicant--paper--answer = Seguir
applicant--paper--answered = Anotamos tu respuesta.
applicant--paper--your-answer = Tu respuesta: { $answer }
applicant--paper--change-answer = Cambiar mi respuesta
applicant--paper--files = Archivos
applicant--paper--commitment = { $duty }: si te toca un lugar tendrás { $months } meses para cumplirlo.
applicant--slot--choose = Elige o fotografía tu archivo
applicant--slot--replace = Más hojas, u otro archivo
applicant--slot--upload = Subir archivo
applicant--slot--uploading = Subiendo…
applicant--slot--checking = Revisando el archivo…
applicant--slot--attached = Recibimos «{ $name }». Acuse { $receipt }.
applicant--slot--removed = Quitamos el archivo. La versión anterior sigue en la lista.
applicant--slot--line = { $name } ({ $size }, { $pages ->
        [one] { $pages } página
       *[other] { $pages } páginas
    })
applicant--slot--here = Tu archivo
applicant--slot--none = Todavía no subes este archivo
applicant--slot--none-what = Cuando lo subas verás aquí su nombre, su tamaño y su huella.
applicant--slot--file = Archivo
applicant--slot--size = Tamaño
applicant--slot--pages = Páginas
applicant--slot--digest = Huella (inicio)
applicant--slot--at = Recibido
applicant--slot--version = Versión
applicant--slot--seen = Lo que vimos en él
applicant--slot--fine = Se abre bien y es lo que dice su nombre.
applicant--slot--download = Descargar mi archivo
applicant--slot--remove = Quitar este archivo
applicant--slot--earlier = Versiones anteriores
applicant--slot--earlier-line = Versión { $number }, { $size }
applicant--slot--earlier-gone = Versión { $number }: se quitó el archivo
applicant--slot--asked = Lo que te pidieron corregir
applicant--slot--print-first = Antes de subirla, imprime la solicitud y fírmala.
applicant--slot--to-list = Volver a la lista de documentos
applicant--no-file = No elegiste ningún archivo.
    .remedy = Elige uno y vuelve a tocar «Subir archivo».
applicant--upload-stopped = El archivo pasa de { SIZE($most) } y dejamos de recibirlo; el máximo aquí es { SIZE($limit) }. Lo demás sigue guardado.
    .remedy = Digitalízalo en grises a 200 puntos por pulgada, o baja el tamaño de la foto.

## Preferencias

applicant--preferences--title = Preferencias
applicant--preferences--lede = Elige y ordena sedes de { $specialty }. Puedes ordenar las que quieras; solo cuentan las de tu lista.
applicant--preferences--yours = Tu lista
applicant--preferences--yours-count = { $count ->
    [one] { $count } sede, la mejor primero
   *[other] { $count } sedes, la mejor primero
}
applicant--preferences--none = Tu lista está vacía
applicant--preferences--none-what = Agrega sedes de abajo; la primera que agregues será tu primera opción.
applicant--preferences--unsaved = Hay cambios sin guardar.
applicant--preferences--save = Guardar mi lista
applicant--preferences--saved = Guardamos tu lista, versión { $number }. Acuse { $receipt }.
applicant--preferences--place = Lugar en tu lista
applicant--preferences--up = Subir
applicant--preferences--down = Bajar
applicant--preferences--first = Al principio
applicant--preferences--drop = Quitar
applicant--preferences--add = Agregar
applicant--preferences--of = { $act }: { $site }
applicant--preferences--how = Mueve con los botones, o escribe en cada recuadro el lugar que quieres y guarda. Deja un recuadro vacío para quitar la sede.
applicant--preferences--offers = Agrega sedes
applicant--preferences--offered = { $count ->
    [one] { $count } sede ofrece tu especialidad.
   *[other] { $count } sedes ofrecen tu especialidad.
}
applicant--preferences--state = Estado
applicant--preferences--every-state = Todos los estados
applicant--preferences--state-count = { $state } ({ $count })
applicant--preferences--filter = Mostrar
applicant--preferences--seats = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
applicant--preferences--all-taken = Ya están todas en tu lista.
applicant--preferences--not-a-place = Escribe un número entero, o deja el recuadro vacío.
applicant--preferences--twice = Pusiste el mismo lugar en dos sedes. Deja ese número en una sola.
applicant--preferences--version = { $count ->
    [0] Versión { $number }, vacía
    [one] Versión { $number }, con { $count } sede
   *[other] Versión { $number }, con { $count } sedes
}
applicant--preferences--versions = Listas guardadas
applicant--preferences--versions-help = Cada lista que guardas tiene su acuse y se queda aquí. Cuenta la última.
applicant--preferences--version-title = Lista guardada, versión { $number }
applicant--preferences--version-current = Es la lista que cuenta ahora.
applicant--preferences--version-old = Es una lista anterior; ya no cuenta.
applicant--preferences--sealed = Nadie más puede leer tu lista: se guarda cifrada y el acuse solo lleva su huella.
applicant--preferences--empty-title = Vas a guardar una lista vacía
applicant--preferences--empty-text = Sin sedes no participas en la asignación. La lista anterior deja de contar, aunque podrás volver a verla.
applicant--preferences--empty-save = Guardar la lista vacía
applicant--preferences--mine = Guardar la mía
applicant--preferences--theirs = Quedarme con la guardada

## Solicitud

applicant--sheet--title = Solicitud de inscripción
applicant--sheet--lede = Imprímela, fírmala a mano y sube la hoja firmada. Su código QR dice de qué versión de tus datos es.
applicant--sheet--version = Versión de tus datos
applicant--sheet--words = Palabras de tu hoja
applicant--sheet--words-help = Al pie de la hoja están las mismas seis palabras. Si no son iguales, imprime otra.
applicant--sheet--print = Descargar la solicitud (PDF)
applicant--sheet--upload = Subir la hoja firmada
applicant--sheet--preview = Lo que dirá la hoja
applicant--sheet--declares = Lo que declaras al firmar
applicant--sheet--incomplete = { $count ->
    [one] Falta { $count } dato. Complétalo antes de imprimir: si cambias tus datos después, hay que firmar otra.
   *[other] Faltan { $count } datos. Complétalos antes de imprimir: si cambias tus datos después, hay que firmar otra.
}
applicant--sheet--attached = La hoja firmada que subiste es de esta misma versión.
applicant--sheet--steps = Cómo hacerlo sin impresora en casa
applicant--sheet--steps-text = Guarda el PDF en tu teléfono y llévalo a una papelería. Firma con tinta, fotografía la hoja completa con buena luz, de frente, y súbela.

## Revisar y enviar

applicant--review--title = Revisar y enviar
applicant--review--lede = Esto es lo que se enviará. Léelo con calma: después de enviar ya no se cambia.
applicant--review--lede-sent = Esto es lo que enviaste.
applicant--review--warnings = No impide enviar, pero míralo
applicant--review--ready = Está todo. Puedes enviarlo.
applicant--review--go = Seguir para enviar
applicant--review--stop = Cuando corrijas lo de arriba podrás enviarlo.
applicant--review--no-wishes = No has ordenado ninguna sede.
applicant--send--title = Enviar a validación
applicant--send--lede = Este paso no se deshace.
applicant--send--clause = Participación exclusiva
applicant--send--locks = Lo que se bloquea al enviar
applicant--send--locks-data = Tus datos personales.
applicant--send--locks-documents = Tus documentos. Solo se abren los que te pidan corregir.
applicant--send--locks-sheet = Tu solicitud firmada.
applicant--send--free = Lo que no se bloquea
applicant--send--free-preferences = Tu lista de preferencias, hasta que cierre su propio periodo.
applicant--send--free-withdraw = Retirarte: deja acuse y te libera para otra convocatoria.
applicant--send--no-list = Todavía no ordenas ninguna sede. Puedes enviar y ordenarlas después, antes de que cierre ese periodo.
applicant--send--accept = Leí la cláusula y acepto participar solo en esta convocatoria en este periodo.
applicant--send--word = ENVIAR
applicant--send--type = Escribe { $word } para confirmar
applicant--send--button = Enviar mi expediente
applicant--send--blocked = Todavía no se puede enviar
applicant--send--blocked-lede = { $count ->
    [one] Falta una cosa. La lista te lleva a donde se corrige.
   *[other] Faltan { $count } cosas. La lista te lleva a donde se corrige cada una.
}
applicant--send--already = Este expediente ya se envió.
applicant--send--done = Recibimos tu expediente. Este es tu acuse: descárgalo y guárdalo.

## Correcciones y carta

applicant--corrections--title = Correcciones
applicant--corrections--lede = Esto es todo lo que hay que corregir. Lo demás queda como está.
applicant--corrections--upload = Subir la versión corregida
applicant--corrections--upload-again = Cambiar lo que subiste
applicant--corrections--waits = Falta
applicant--corrections--uploaded = Ya subiste la versión corregida
applicant--corrections--send = Enviar correcciones
applicant--corrections--send-help = Se envían todas juntas. Después ya no se cambian.
applicant--corrections--not-yet = Cuando subas todas podrás enviarlas.
applicant--corrections--done = Recibimos tus correcciones. Este es tu acuse.
applicant--letter--title = Carta de la revisión
applicant--letter--at = Revisión concluida a las { $at }
applicant--letter--none = No hubo observaciones: todo está en orden.
applicant--letter--note = Nota de quien revisó:
applicant--letter--pdf = Descargar la carta (PDF)
applicant--letter--duty = Queda pendiente: { $duty }, en un plazo de { $months } meses.

## Retiro

applicant--withdraw--title = Retirarme
applicant--withdraw--lede = Si te retiras, este expediente deja de participar y no se puede volver a abrir.
applicant--withdraw--frees = Quedas libre en ese momento para participar en otra convocatoria del mismo periodo.
applicant--withdraw--keeps = Conservas tus acuses y puedes descargar tus documentos.
applicant--withdraw--draft = No has enviado este expediente. Si solo quieres dejarlo para después, no hace falta retirarte.
applicant--withdraw--word = RETIRAR
applicant--withdraw--type = Escribe { $word } para confirmar
applicant--withdraw--button = Retirarme de la convocatoria
applicant--withdraw--not-possible = En el estado en que está, este expediente ya no se puede retirar.
applicant--withdraw--done = Te retiraste de la convocatoria. Este es tu acuse.

## Acuses

applicant--receipts--title = Acuses
applicant--receipts--lede = Cada acto tuyo dejó uno. Guarda los importantes: prueban qué hiciste y cuándo, también sin nosotros.
applicant--receipts--one = Acuse
applicant--receipts--caption = Tus acuses, el más reciente primero
applicant--receipts--what = Qué se hizo
applicant--receipts--when = Cuándo
applicant--receipts--number = Número
applicant--receipts--empty = Todavía no hay acuses
applicant--receipts--files = Archivos que ampara
applicant--receipts--file-line = Versión { $version }, { SIZE($bytes) }, { $pages ->
        [one] { $pages } página
       *[other] { $pages } páginas
    }

## Resultado

applicant--result--title = Mi resultado
applicant--result--assigned = Tienes un lugar en esta sede.
applicant--result--rank = Era tu opción { $rank }. Las anteriores se ocuparon con personas de mayor puntaje, o de igual puntaje y mejor lugar en el sorteo.
applicant--result--site = Tu sede
applicant--result--rank-first = Era tu primera opción.
applicant--result--waiting = Participas en la asignación. El resultado sale para todas las personas en el mismo minuto; antes no lo puede ver nadie.
applicant--result--not-validated = Participan los expedientes validados; el tuyo todavía no lo está. El resultado sale para todas las personas en el mismo minuto.
applicant--result--unassigned = No te tocó un lugar: los de todas las sedes de tu lista se ocuparon con personas de mayor puntaje, o de igual puntaje y mejor lugar en el sorteo.
applicant--result--unassigned-no-list = No te tocó un lugar porque no hay sedes en tu lista.
applicant--result--late = La hora de publicación ya llegó y los resultados todavía no están listos. Te avisamos por correo en cuanto salgan.
applicant--result--not-part = Este expediente no llegó a validarse, así que no participó en la asignación.
applicant--result--withdrawn = Te retiraste, así que este expediente no participó en la asignación.
applicant--result--refused = Este expediente no pudo continuar, así que no participó en la asignación.
applicant--result--check = Cualquiera puede comprobar la asignación
applicant--result--check-text = Los datos y la semilla se comprometieron antes de correrla, y con los resultados se publica lo necesario para repetirla.
applicant--result--all = Ver todos los resultados
applicant--result--letter = Descargar mi carta de preaceptación (PDF)
