# Lo que se imprime: la solicitud, los acuses, las cartas, y las palabras de las gráficas.

press--illustrative = Ejemplo con datos ficticios. No tiene validez fuera de esta demostración.

## Solicitud de inscripción

press--application--title = Solicitud de inscripción a estudios de posgrado
press--application--folio = Folio
press--application--data-version = Versión de los datos
press--application--personal = Datos personales
press--application--blank = Sin dato
press--application--specialty = Especialidad
press--application--track = Modalidad de registro
press--application--chosen-specialty = Especialidad seleccionada
press--application--preferences = Lista de preferencias
press--application--preferences-note = Como estaba al imprimir esta hoja. Mientras su periodo siga abierto puedes cambiarla sin volver a firmar: cuenta la última lista con acuse.
press--application--no-preferences = Al imprimir esta hoja no hay preferencias registradas.
press--application--rank = Lugar
press--application--vacancy = Plaza
press--application--site = Sede
press--application--place = Municipio y estado
press--application--documents = Documentos que acompañan esta solicitud
press--application--documents-note = Como estaban al imprimir esta hoja. La huella identifica el archivo: si cambia una sola letra, la huella es otra.
press--application--no-documents = Al imprimir esta hoja no hay documentos adjuntos.
press--application--document = Documento
press--application--version = Versión
press--application--pages = Páginas
press--application--size = Tamaño
press--application--digest = Huella (inicio)
press--application--declaration = Declaración y firma
press--application--truth = Solicito mi inscripción al proceso de selección con el folio { $folio }. Declaro, bajo protesta de decir verdad, que los datos de esta hoja son míos y son correctos, y que los documentos que adjunto son copia fiel de los originales.
press--application--signature = Nombre y firma de quien solicita
press--application--place-date = Lugar y fecha
press--application--digest-note = Compara estas palabras con las que ves en tu expediente: si son las mismas, esta hoja lleva tus datos actuales.
press--application--code = Código QR de esta hoja, que dice { $text }
press--application--page = Página
press--application--of = de
press--application--foot = Folio { $folio } · datos, versión { $version }: { $words }
press--application--printed = Impresa a las { $printed }

## Acuse de recibo

press--receipt--title = Acuse de recibo
press--receipt--number = Número de acuse
press--receipt--facts = Datos del acuse
press--receipt--call = Convocatoria
press--receipt--call-version = Versión de la convocatoria
press--receipt--call-digest = Huella de la convocatoria
press--receipt--folio = Folio
press--receipt--public-code = Código público para los resultados
press--receipt--subject = Seudónimo en la cadena de actos
press--receipt--act = Lo que quedó asentado
press--receipt--particular = Dato
press--receipt--value = Valor
press--receipt--files = Archivos recibidos
press--receipt--document = Documento
press--receipt--version = Versión
press--receipt--pages = Páginas
press--receipt--size = Tamaño
press--receipt--digest = Huella SHA-256
press--receipt--blank = Sin dato
press--receipt--verify = Cómo se comprueba
press--receipt--digest-note = Huella de este acuse. Compara las palabras con las que muestra tu expediente.
press--receipt--verify-note = Este PDF lleva adjunto el acuse firmado. Guárdalo junto con las llaves públicas de la convocatoria ({ $keys }) y compruébalo sin conexión:
press--receipt--key = Firma Ed25519 con la llave { $kid }:
press--receipt--attachment = El acuse firmado, en JSON
press--receipt--page = Página
press--receipt--of = de
press--receipt--foot = Acuse { $number }: { $words }

## Qué se hizo

press--kind--assignment--committed = Entradas y semilla comprometidas
press--kind--assignment--run = Asignación ejecutada
press--kind--assignment--sealed = Resultado sellado
press--kind--assignment--verified = Asignación comprobada
press--kind--call--amended = Convocatoria modificada
press--kind--call--published = Convocatoria publicada
press--kind--data--saved = Datos guardados
press--kind--document--attached = Documento adjuntado
press--kind--document--removed = Documento retirado
press--kind--dossier--corrected = Correcciones enviadas
press--kind--dossier--lapsed = Expediente vencido sin corregir
press--kind--dossier--opened = Registro abierto
press--kind--dossier--sent = Expediente enviado a validación
press--kind--dossier--withdrawn = Participación retirada
press--kind--preferences--saved = Lista de preferencias guardada
press--kind--ranking--frozen = Orden de prelación congelado
press--kind--results--released = Resultados publicados
press--kind--review--checked = Revisión de un sorteo a ciegas
press--kind--review--closed = Revisión concluida
press--kind--review--recused = Excusa por conflicto de interés
press--kind--selected--imported = Lista de seleccionados importada

press--act--answers = Respuestas a los requisitos
press--act--commitment = Compromiso de la semilla
press--act--count = Cantidad
press--act--counts = Cantidades
press--act--data-digest = Huella de los datos (con sal)
press--act--data-version = Versión de los datos
press--act--digest = Huella
press--act--due = Instante previsto
press--act--exclusivity = Periodo de participación exclusiva
press--act--folio = Folio
press--act--holds = Se sostiene
press--act--inputs-digest = Huella de los datos de entrada
press--act--length = Plazas en la lista
press--act--list = Lista
press--act--nonce = Número de un solo uso
press--act--observations = Observaciones
press--act--preference-version = Versión de la lista de preferencias
press--act--ranking = Orden de prelación
press--act--round = Vuelta
press--act--rows = Renglones
press--act--seed = Semilla
press--act--slot = Documento
press--act--verdict = Dictamen
press--act--why = Motivo de la excusa
press--act--version = Versión
press--act--violations = Faltas encontradas

## Cartas

press--letter--pre-acceptance = Carta de preaceptación
press--letter--observations = Observaciones a tu expediente
press--letter--folio = Folio
press--letter--validated = Tu expediente con folio { $folio } está validado. Con eso participas en la asignación de sedes de la convocatoria { $call }.
press--letter--assigned = Tu expediente con folio { $folio } está validado y tienes plaza asignada en la convocatoria { $call }. Quedas en preaceptación para lo que sigue:
press--letter--specialty = Especialidad
press--letter--vacancy = Plaza
press--letter--site = Sede
press--letter--place = Municipio y estado
press--letter--starts = Inicio
press--letter--ends = Término
press--letter--rests-on = Esta carta se apoya en el acuse { $receipt }; quien la reciba puede comprobarlo con ese número.
press--letter--digest-note = Huella del acuse en el que se apoya esta carta:
press--letter--observed = { $count ->
    [one] Revisamos tu expediente con folio { $folio } y hay un documento por corregir. Lo demás queda como está.
   *[other] Revisamos tu expediente con folio { $folio } y hay { $count } documentos por corregir. Lo demás queda como está.
}
press--letter--until = Corrige y vuelve a enviar a más tardar a las { $until }. Cuenta el instante en que llega tu envío.
press--letter--what-happens-then = Sustituye cada documento en tu expediente y elige «Enviar correcciones»; recibirás un acuse. Quien revisa verá sólo lo que cambió.
press--letter--number = Núm.
press--letter--document = Documento
press--letter--observation = Qué falta y por qué
press--letter--blank = Sin dato
press--letter--page = Página
press--letter--of = de
press--letter--issued = Emitida a las { $issued }
press--letter--foot = Folio { $folio } · { $call }
