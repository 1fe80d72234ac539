# El tablero: cifras en vivo, el camino al resultado, la segunda autorización, los actos.

## Inicio

board--title = Conducción de las convocatorias
board--calls = Convocatorias
board--waiting = Esperan la segunda autorización
board--no-calls--title = No tienes ninguna convocatoria que conducir
board--no-calls--what = Aparecerá aquí cuando se publique una en la que tengas una función.
board--over = Todas sus fechas pasaron.
board--next--opens = Sigue: abre «{ $step }» a las { INSTANT($at, $zone) }.
board--next--closes = Sigue: cierra «{ $step }» a las { INSTANT($at, $zone) }.
board--next--release = Sigue: salen los resultados a las { INSTANT($at, $zone) }.
board--you = { $email } (tú)
board--clock = El reloj, sin que nadie actúe
board--back = Volver
board--changed = Acaba de cambiar: recarga la página

## Cifras

board--now = Ahora
board--as-of = Cifras de las { $at }.
board--reload = Actualizar
board--stale = No pudimos actualizarlas; lo intentamos de nuevo en unos segundos.
board--public = Página pública
board--stat--opened = expedientes abiertos
board--stat--sent = enviados a validación
board--stat--queue = esperan revisión
board--stat--in-review = en revisión
board--stat--hour-opened = registros en la última hora
board--stat--hour-sent = envíos en la última hora
board--funnel = Hasta dónde han llegado
board--funnel--opened = Se registraron
board--funnel--sent = Enviaron su expediente
board--funnel--reviewed = Tienen dictamen
board--funnel--validated = Están validados
board--funnel--assigned = Tienen plaza
board--stranded = { $count ->
    [one] Un expediente espera y nadie de quienes validan puede tomarlo: conocen a la persona o ya lo vieron y toca a otros ojos. Nombra a alguien más para validar; mientras espere, no se puede congelar el orden de prelación.
   *[other] { $count } expedientes esperan y nadie de quienes validan puede tomarlos: conocen a la persona o ya los vieron y toca a otros ojos. Nombra a alguien más para validar; mientras esperen, no se puede congelar el orden de prelación.
}
board--states = Expedientes por estado
board--state = Estado
board--files = Expedientes
board--hour = Hora
board--hours = Registros y envíos hora por hora
board--arrivals--opened = Registros por hora
board--arrivals--sent = Envíos por hora
board--arrivals--desc = { $total } en total; { $most } en la hora más alta. La tabla de abajo tiene cada hora.
board--arrivals--peak = en una hora
board--arrivals--none = Todavía no hay ninguno.
board--last-hour = Actos de la última hora
board--last-hour--none = En la última hora no hubo ninguno.
board--act = Acto
board--times = Veces
board--windows = Periodos
board--windows--step = Etapa
board--windows--state = Cómo está
board--windows--opens = Desde
board--windows--closes = Hasta, incluido ese minuto
board--window--soon = por abrir
board--window--open = abierto
board--window--closed = cerrado

## El camino al resultado

board--road = El camino al resultado
board--road--lede = Cada paso lo propone una persona y lo autoriza otra. Antes de la hora de publicación nadie ve más que cantidades.
board--step--freeze = Congelar el orden de prelación
board--step--commit = Comprometer datos y semilla
board--step--run = Correr la asignación
board--step--verify = Verificarla con otro programa
board--step--seal = Sellar el resultado
board--step--release = Publicar
board--what--freeze = Fija la puntuación y el lugar de cada expediente validado.
board--what--commit = Publica la huella de los datos de entrada y la de una semilla secreta, antes de correr nada.
board--what--run = Asigna las plazas una sola vez con la semilla comprometida. El resultado queda cifrado.
board--what--verify = Otro programa revisa el resultado cifrado contra las reglas y lo comprometido. Solo da cantidades.
board--what--seal = Declara que esta corrida verificada es el resultado.
board--what--release = A su hora sale para todo el mundo a la vez, con lo necesario para repetir la asignación.
board--what--publish-call = Publica la convocatoria: su texto y sus plazas quedan fijos como versión 1.
board--what--amend = Publica una nueva versión de la convocatoria. La anterior se conserva.
board--what--import-selected = Carga la lista de seleccionados del examen contra la que se registra la gente.
board--what--erase = Borra la identidad y los archivos de una persona que ejerce su derecho. Sus acuses quedan, sin datos suyos.
board--undone--freeze = Quien quede fuera de este orden ya no entra en la asignación, y quien quede dentro ya no puede retirarse.
board--undone--commit = Hay un solo compromiso. Ni las listas de preferencias, ni el orden, ni la semilla cambian después.
board--undone--run = Se corre una sola vez por compromiso: no hay otra corrida entre la cual elegir.
board--undone--verify = La verificación queda escrita, cumpla o no cumpla.
board--undone--seal = Después del sello solo actúa el reloj: el resultado sale a su hora aunque nadie esté despierto, y nadie puede cambiarlo.
board--undone--publish-call = Lo publicado no se retira; solo se corrige con otra versión y su motivo.
board--undone--amend = El cambio se avisa a quien le toca y queda en el historial.
board--undone--import-selected = Las listas anteriores se conservan, pero el registro lee esta.
board--undone--erase = Los datos y los archivos desaparecen para siempre. Esa persona no podrá seguir en la convocatoria.
board--propose--freeze = Congelar el orden de prelación
board--propose--commit = Comprometer datos y semilla
board--propose--run = Correr la asignación
board--propose--verify = Verificar la asignación
board--propose--seal = Sellar el resultado
board--propose--publish-call = Publicar una convocatoria
board--propose--amend = Cambiar una convocatoria
board--propose--import-selected = Cargar la lista de seleccionados
board--propose--erase = Borrar a una persona
board--step-done = hecho
board--step-fails = no cumple
board--step-waits = espera la segunda autorización
board--step-next = sigue
board--step-later = después
board--step-clock = lo hace el reloj
board--see-before = Ver antes de proponer
board--see-proposal = Ver la propuesta
board--proposed-by = Propuesto por
board--done-by = Autorizado por
board--receipt = Acuse
board--counts = Lo que salió, en cantidades
board--counts--only = Quién y dónde se sabrá a la hora de publicación, para todo el mundo a la vez.
board--promise = Lo comprometido antes de la corrida
board--promise--what = Quien guarde hoy estas huellas podrá comprobar que no se corrió dos veces.

## Propuestas

board--proposals = Propuestas
board--proposals--what = Propuesta
board--proposals--call = Convocatoria
board--proposals--by = La hizo
board--proposals--at = Cuándo
board--proposals--outcome = Cómo quedó
board--proposals--none = No hay propuestas
board--proposals--none-what = Cada acto que toca a muchas personas o no se puede deshacer aparecerá aquí, con quién lo propuso y quién lo autorizó.
board--proposals--shown = { $count ->
    [one] { $count } propuesta
   *[other] { $count } propuestas
}, de la más nueva a la más antigua
board--outcome--open = espera autorización
board--outcome--approved = autorizada
board--outcome--rejected = rechazada
board--preview = Qué va a pasar
board--not-yet = Todavía no se puede
board--cannot-undo = No se puede deshacer
board--second-person = Al proponer no pasa nada todavía: otra persona, con la segunda autorización, verá esto mismo y decidirá.
board--do-propose = Proponer
board--who = Quién y cuándo
board--digest = Huella de la propuesta: quien propone y quien autoriza deben ver la misma
board--approve = Autorizar y hacerlo ahora
board--reject = Rechazar
board--mine = La propusiste tú, así que la autoriza otra persona
board--mine--what = Pide a quien tenga la segunda autorización que abra esta página y compare la huella.
board--only-second = La autoriza quien tiene la función de segunda autorización en esta convocatoria.
board--reason = Motivo
board--decided--approved = Autorizada por
board--decided--rejected = Rechazada por
board--approved = Quedó hecho: { $what }. Acuse { $receipt }.
board--rejected = Rechazaste la propuesta: { $what }. No se hizo nada.
board--touches = { $count ->
    [0] No toca a ninguna persona todavía.
    [one] Toca a { $count } persona.
   *[other] Toca a { $count } personas.
}
board--touches--import-selected = { $count ->
    [one] Son { $count } renglón.
   *[other] Son { $count } renglones.
}
board--preview--validated = Expedientes validados
board--preview--ranking = Orden de prelación número
board--preview--ranking_digest = Huella del orden
board--preview--applicants = Participantes
board--preview--commitment = Huella de la semilla
board--preview--inputs_digest = Huella de los datos de entrada
board--preview--assigned = Con plaza
board--preview--unassigned = Sin plaza
board--preview--seats = Lugares
board--preview--release = Se publica a las
board--preview--folio = Folio
board--preview--files = Archivos que se borran
board--preview--state = Estado del expediente
board--preview--call = Convocatoria
board--preview--issuer = Convoca
board--preview--digest = Huella del texto
board--preview--replaces = Sustituye a la versión
board--preview--vacancies = Ofertas de plaza
board--preview--rows = Renglones

## Versiones de la convocatoria

board--versions = Versiones de la convocatoria
board--versions--what = Lo publicado queda como estaba. Una fecha o un texto se cambian desde aquí; las plazas y las cifras, desde la carpeta de la convocatoria, con un comando.
board--versions--number = Versión
board--versions--at = Publicada
board--versions--reason = Motivo
board--versions--digest = Huella
board--version = Versión { $number }
board--first-version = Primera versión

## Borrar a una persona

board--rights = Derechos de las personas
board--rights--what = Si alguien pide que se borren sus datos, se propone aquí con su folio y otra persona lo autoriza.
board--erase--folio = Folio del expediente
board--erase--folio-help = Como 7K3M-9XQ2. Está en todos sus acuses.
board--erase--reason = Motivo
board--erase--reason-help = Cita la solicitud por su número. No escribas aquí el nombre de la persona: el motivo se conserva.
board--erase--preview = Ver qué se borraría
board--missing = Falta este dato.
    .remedy = Escríbelo para continuar.
board--no-such-folio = No hay ningún expediente con ese folio en esta convocatoria.
    .remedy = Revísalo letra por letra: no lleva las letras I, L, O ni U.

## Los actos

board--audit = Actos
board--audit--lede = Todo acto deja un acuse firmado y un eslabón en la cadena. Aquí no aparecen nombres ni resultados.
board--audit--receipt = Acuse
board--audit--kind = Acto
board--audit--at = Cuándo ({ $zone })
board--audit--actor = Quién
board--audit--ledger = Eslabón
board--audit--digest = Huella
board--audit--soon = en un momento
board--audit--every-kind = Todos
board--audit--show = Mostrar
board--audit--csv = Descargar en CSV
board--audit--chain = Descargar la cadena (JSON)
board--audit--head = La cadena llega al eslabón { $number }. Guarda esta huella: si alguien reescribe el pasado, deja de coincidir.
board--audit--none = No hay actos de este tipo
board--audit--none-what = Elige «Todos» o espera: aparecen en cuanto suceden.
board--audit--shown = { $count ->
    [one] { $count } acto
   *[other] { $count } actos
}, del más nuevo al más antiguo
board--kind--dossier--erased = Persona borrada
