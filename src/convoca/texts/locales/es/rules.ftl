# Lo que dicen las reglas: cada hallazgo con su causa y lo que se puede hacer.

## Personas y permisos

access--conflict = Este expediente es de alguien cercano a ti: no puedes decidir sobre él.
    .remedy = Déjalo para otra persona.
access--own-file = Este expediente es tuyo: no puedes revisarlo.
    .remedy = Déjalo para otra persona.
access--same-person = Tú hiciste la propuesta, así que no puedes autorizarla.
    .remedy = Pide a otra persona la segunda autorización.

## Convocatoria: forma

call--bad-key = «{ $value }» no sirve como identificador.
    .remedy = Usa minúsculas sin acento, números y guiones: medicina-interna.
call--bad-value = «{ $value }» no vale en «{ $field }».
    .remedy = Lo que se espera: { $expected }.
call--id-differs = La convocatoria se llama «{ $value }» y su carpeta «{ $folder }».
    .remedy = Ponles el mismo nombre.
call--illustrative-unsaid = La lista de plazas es ilustrativa y la convocatoria no lo dice con palabras.
    .remedy = Escribe «illustrative_note» en los dos idiomas.
call--missing = Falta «{ $field }».
    .remedy = Agrégalo.
call--not-a-choice = «{ $value }» no es una opción de «{ $field }».
    .remedy = Elige entre: { $expected }.
call--not-a-date = «{ $value }» no es una fecha válida.
    .remedy = Escribe el día como 2021-11-09 y el momento como 2021-11-09T00:01, sin zona.
call--not-a-list = «{ $field }» debe ser una lista.
    .remedy = Escribe cada elemento en su línea, con un guion.
call--not-a-mapping = «{ $field }» debe tener partes con nombre.
    .remedy = Escribe cada parte como «nombre: valor».
call--not-a-number = «{ $value }» no es un número.
    .remedy = Escribe solo dígitos y, si hace falta, un punto decimal.
call--not-text = «{ $field }» debe ser texto.
    .remedy = Escríbelo entre comillas.
call--repeated-id = El identificador «{ $value }» aparece dos veces.
    .remedy = Cambia uno de los dos.
call--too-short = «{ $field }» está vacío.
    .remedy = Complétalo.
call--unknown-field = «{ $field }» no existe en una convocatoria.
    .remedy = Revisa cómo se escribe, o quítalo.
call--unknown-issuer = «{ $value }» no está en el catálogo de instituciones.
    .remedy = Corrige la clave o agrega la institución al catálogo.
call--unknown-reference = «{ $value }» no existe en esta convocatoria.
    .remedy = Corrige el nombre o agrega lo que falta.
call--unknown-specialty = «{ $value }» no está en el catálogo de especialidades.
    .remedy = Corrige la clave o agrega la especialidad al catálogo.
texts--missing =
    { $language ->
        [es] Falta el texto en español.
       *[en] Falta el texto en inglés.
    }
    .remedy = Escríbelo: cada texto va en los dos idiomas.

## Convocatoria: calendario

cycle--backwards = El ciclo termina antes de empezar.
    .remedy = Corrige sus fechas.
release--after-cycle = Los resultados salen cuando el ciclo ya empezó (el { DAY($starts) }).
    .remedy = Adelanta la publicación.
release--before-step = Los resultados salen antes de que cierre «{ $window }».
    .remedy = Mueve la publicación o ese periodo.
windows--backwards = El periodo cierra antes de abrir.
    .remedy = Corrige sus fechas.
windows--before-prerequisite = Este periodo abre antes de que abra la etapa que necesita ({ $needs }).
    .remedy = Ábrelo al mismo tiempo o después.
windows--instant-missing = Las { $local } no existen en { $zone }: ese día los relojes se adelantan.
    .remedy = Elige otra hora.
windows--instant-twice = Las { $local } ocurren dos veces en { $zone }: ese día los relojes se atrasan.
    .remedy = Elige una hora que ocurra una sola vez.
windows--noon-or-midnight = Las { $local } pueden ser mediodía o una medianoche mal traducida ({ $windows }).
    .remedy = Confirma la hora con la fuente y, si es correcta, reconócelo con su motivo.
windows--overlap = Este periodo se cruza con «{ $other }», de la misma etapa.
    .remedy = Sepáralos.
windows--step-missing = Ningún periodo abre la etapa «{ $step }».
    .remedy = Agrega uno: sin ella no hay expediente validado.
windows--unknown-zone = «{ $value }» no es una zona horaria conocida.
    .remedy = Usa un nombre de la base de zonas, como America/Mexico_City.
windows--whole-minute = Los periodos se cuentan en minutos completos y { $local } trae segundos.
    .remedy = Quita los segundos; el minuto de cierre cuenta entero.

## Convocatoria: requisitos y mérito

field--needed-circle = Este dato se pide según otro que, al final, depende de este.
    .remedy = Quita una de las condiciones: alguno de los datos tiene que pedirse sin condición.
field--needed-never = La condición sobre «{ $field }» no se puede cumplir nunca.
    .remedy = «at_least» va con un campo de número que llegue a tanto; «equals», con una de las opciones de un campo «choice». Además, el otro campo se tiene que pedir en las mismas modalidades.
field--needed-unclear = La condición sobre «{ $field }» no dice qué debe cumplir, o dice dos cosas.
    .remedy = Escribe «at_least» o «equals», uno de los dos.
field--nobody-can-answer = Nadie puede responder este campo: no tiene opciones o su mínimo pasa del máximo.
    .remedy = Agrega opciones o corrige los límites.
field--scale-ends = Los extremos de esta escala no se piden siempre que se elige.
    .remedy = Nombra dos campos distintos de número, obligatorios, y sin condición o con la de elegir esta opción.
field--scale-not-asked = Este dato da puntos y su escala, «{ $scale }», no siempre se pide con él.
    .remedy = Pide la escala siempre que se pide el dato: obligatoria, con la misma condición o con ninguna, y en las mismas modalidades.
field--scale-unknown = No se sabe hasta dónde llega esta escala.
    .remedy = En un campo «choice», el valor de cada opción es su calificación más alta, como 10 o 100; si es otra, nombra sus extremos en «ends». También sirve un campo de número con un mínimo mayor que cero.
preferences--backwards = La lista de preferencias pide más plazas de las que admite.
    .remedy = Corrige «minimum» o «maximum».
reasons--none-for-requirement = Ningún motivo corregible sirve para observar este requisito.
    .remedy = Agrega uno al catálogo de motivos.
requirement--no-question = Hay varias maneras de cumplir este requisito y ninguna pregunta para elegir.
    .remedy = Escribe «question».
requirement--nobody-can-meet =
    { $track ->
        [mexican] Ninguna opción le sirve a quien participa como mexicano.
        [foreign] Ninguna opción le sirve a quien participa como extranjero.
       *[other] Ninguna opción sirve en la modalidad { $track }.
    }
    .remedy = Agrega una opción o quita el requisito para esa modalidad.
scoring--cannot-read = De «{ $source }» no sale un número entre cero y el máximo.
    .remedy = Usa un campo numérico con límites, o da puntos a sus opciones.
scoring--scale-differs = «{ $source }» cuenta en una escala que no es la que se revisa cuando se escribe.
    .remedy = Pon el mismo campo en el «scale» de esta parte y en el de ese dato, o quítalo de aquí.
scoring--weights = Los pesos suman { $listed } y la convocatoria dice { $stated }.
    .remedy = Ajusta los pesos o el total.

## Convocatoria: a quién llama

fields--no-exam = Este dato vendría de un examen y la convocatoria no tiene ninguno.
    .remedy = Márcalo con «from_registration», o di cuál es el examen.
fields--not-at-the-door = Nadie pregunta «{ $field }» al abrir el expediente.
    .remedy = Agrega el dato con «from_registration: true».
groups--empty = Este grupo no dice qué especialidades tiene.
    .remedy = Agrégalas en «specialties».
groups--none = La convocatoria no tiene examen ni dice a quién llama.
    .remedy = Agrega «groups» con sus especialidades.
mechanism--not-run = Esta versión no asigna por «{ $value }».
    .remedy = Escribe «announced_only: true», o elige «in-turn» o «deferred-acceptance».

## Convocatoria: cifras y plazas

acknowledged--unused = La convocatoria reconoce «{ $acknowledged }» y eso ya no aparece.
    .remedy = Quita ese reconocimiento.
announced--differs = Se anunciaron { $announced } y la lista da { $listed }.
    .remedy = Corrige la cifra o la lista; si la diferencia viene de la fuente, reconócela con su motivo.
ties--not-a-pair =
    { $halves ->
        [one] La plaza vinculada «{ $tie }» tiene una sola mitad.
       *[other] La plaza vinculada «{ $tie }» tiene { $halves } partes.
    }
    .remedy = Deja dos filas con la misma clave.
ties--unequal = Las mitades de «{ $tie }» no tienen los mismos lugares o la misma especialidad.
    .remedy = Iguálalas: se toman como una sola.
totals--parts-differ = Se anunciaron { $announced } y las partes suman { $parts }.
    .remedy = Corrige el total o las partes; si la diferencia viene de la fuente, reconócela con su motivo.
totals--no-seats = La lista no ofrece ni un lugar.
    .remedy = Agrega las plazas.
totals--specialty-without-seats = La especialidad «{ $value }» no tiene ni un lugar.
    .remedy = Agrega lugares, o quítala de la convocatoria.
vacancies--bad-value = «{ $value }» no vale en la columna «{ $field }».
    .remedy =
        { $field ->
            [clues] Escribe cinco letras y seis números.
            [seats] Escribe un número entero, de 1 a 500.
            [term] Escribe años o meses: 4y, 12m; o permanent.
            [vacancy] Usa mayúsculas, números y guiones.
           *[other] Lo que se espera: { $expected }.
        }
vacancies--columns = Las columnas no son las de una lista de plazas: «{ $found }».
    .remedy = Usa estas, en este orden: { $expected }.
vacancies--group-not-called = La convocatoria no llama al personal «{ $value }».
    .remedy = Corrige la plaza o agrega el grupo en «groups».
vacancies--not-in-group = El grupo «{ $category }» no tiene la especialidad «{ $value }».
    .remedy = Corrige la plaza o agrega la especialidad al grupo.
vacancies--unknown-coverage = La convocatoria no tiene la compensación «{ $value }».
    .remedy = Usa una de «compensation», o deja la celda vacía.
vacancies--not-in-exam = El examen no tiene la especialidad «{ $value }».
    .remedy = Corrige la plaza o agrega la especialidad al examen.
vacancies--repeated = La plaza «{ $value }» aparece dos veces.
    .remedy = Deja una sola fila por plaza.
vacancies--state-differs = La fila dice «{ $value }» y el hospital { $clues } está en «{ $expected }».
    .remedy = Corrige el estado o la CLUES.
vacancies--unknown-hospital = La CLUES «{ $value }» no está en el catálogo en esa fecha.
    .remedy = Corrígela, o actualiza el catálogo de hospitales.
vacancies--unknown-institution = «{ $value }» no está en el catálogo de instituciones en esa fecha.
    .remedy = Corrige la clave o actualiza el catálogo.
vacancies--unknown-specialty = «{ $value }» no está en el catálogo de especialidades en esa fecha.
    .remedy = Corrige la clave o actualiza el catálogo.
vacancies--unknown-state = «{ $value }» no es la clave de un estado.
    .remedy = Usa la clave del catálogo, como chiapas.

## Archivos de datos

catalogue--bad-row = El catálogo tiene un valor que no sirve: «{ $value }».
    .remedy = Corrige esa fila.
catalogue--columns = Las columnas del catálogo no son las esperadas: «{ $found }».
    .remedy = Usa estas, en este orden: { $expected }.
file--missing = Falta el archivo { $file }.
    .remedy = Créalo en la carpeta de la convocatoria.
file--not-utf8 = El archivo no está en UTF-8.
    .remedy = Guárdalo como UTF-8.
file--too-big = El archivo pasa de { SIZE($limit) }.
    .remedy = Divide o reduce su contenido.
yaml--alias = El archivo usa un alias (*{ $name }) y aquí no se admiten.
    .remedy = Escribe el contenido completo.
yaml--broken = El archivo se rompe aquí: no es YAML.
    .remedy = Revisa la sangría, las comillas y los dos puntos.
yaml--repeated-key = «{ $key }» está escrito dos veces en el mismo lugar.
    .remedy = Deja uno solo.
yaml--root = El archivo no tiene la forma de una convocatoria.
    .remedy = Empieza con «schema_version: 1».
yaml--too-deep = El archivo anida más de { $limit } niveles: ninguna convocatoria lo necesita.
    .remedy = Revisa los corchetes y las llaves.

## CURP

curp--alphabet = El carácter { $position } de la CURP es «{ $found }» y ahí no puede ir.
    .remedy =
        { $expected ->
            [digit] Escribe un número.
            [consonant] Escribe una consonante.
            [letter-or-digit] Escribe una letra o un número.
           *[letter] Escribe una letra.
        }
curp--birth-date = Los caracteres { $position } a { $until } de la CURP dicen «{ $found }» y no son una fecha.
    .remedy = Van el año, el mes y el día de tu nacimiento, dos números cada uno.
curp--character = El carácter { $position } de la CURP es «{ $found }».
    .remedy =
        { $expected ->
            [digit] Ahí va un número. Mira que no sea la letra O por un cero, o la I por un uno.
            [consonant] Ahí va una consonante.
            [letter-or-digit] Ahí va una letra o un número.
           *[letter] Ahí va una letra. Mira que no sea un cero por la O, o un uno por la I.
        }
curp--check-digit = El último carácter de la CURP es { $found } y con los otros 17 tendría que ser { $expected }.
    .remedy = Compara letra por letra con tu constancia: alguna no es igual.
curp--differs-birth-date = La fecha que escribiste no es la de tu CURP ({ $curp }).
    .remedy = Corrige la fecha o la CURP.
curp--differs-sex = El sexo que elegiste no es el de tu CURP ({ $curp }).
    .remedy = Elige el que aparece en tu CURP.
curp--differs-state = El lugar de nacimiento que elegiste no es el de tu CURP ({ $curp }).
    .remedy = Elige el que aparece en tu CURP.
curp--generic = Esta CURP es la genérica de extranjeros: no identifica a nadie.
    .remedy = Escribe la tuya; si eres extranjera o extranjero, la CURP temporal que te dieron.
curp--length = La CURP tiene { $length ->
        [one] { $length } carácter
       *[other] { $length } caracteres
    } y deben ser { $needed }.
    .remedy = Cópiala completa de tu constancia.
curp--sex = El carácter { $position } de la CURP es «{ $found }» y ahí va el sexo.
    .remedy = Escribe H, M o X, como en tu constancia.
curp--state = Los caracteres { $position } y { $until } de la CURP dicen «{ $found }» y no son ningún estado.
    .remedy = Van las dos letras de tu estado, o NE si naciste fuera de México.

## Datos

data--above-scale = Escribiste { $value } y tu escala llega a { $limit }.
    .remedy = Revisa la calificación o la escala.
data--below-scale = Escribiste { $value } y tu escala empieza en { $limit }.
    .remedy = Revisa la calificación o la escala.
data--locked =
    { $origin ->
        [registration] Este dato lo diste al registrarte y ya no se cambia.
       *[other] Este dato viene del registro del examen y aquí no se cambia.
    }
    .remedy =
        { $origin ->
            [registration] Si está mal, pide la corrección a quien convoca.
           *[other] Si está mal, pide la corrección donde presentaste el examen.
        }
data--missing = Falta este dato.
    .remedy = Complétalo antes de enviar.
data--not-a-choice = «{ $value }» no es una de las opciones.
    .remedy = Elige una de la lista.
data--not-a-date = «{ $value }» no es una fecha.
    .remedy = Escríbela con año, mes y día: 1995-03-28.
data--not-a-number = «{ $value }» no es un número.
    .remedy = Escribe dígitos y punto decimal, sin comas: 8.75.
data--not-an-integer = «{ $value }» no es un número entero.
    .remedy = Escríbelo sin decimales.
data--phone = «{ $value }» no es un teléfono.
    .remedy = Escribe diez dígitos, o + y la clave del país.
data--scale-backwards = La calificación más alta, { $highest }, no es mayor que la más baja, { $lowest }.
    .remedy = Escribe primero la más baja que se puede sacar en tu escala y después la más alta.
data--too-high = { $value } pasa del máximo, que es { $limit }.
    .remedy = Escribe un número menor.
data--too-long = El texto pasa de { $limit } caracteres.
    .remedy = Acórtalo.
data--too-low = { $value } no llega al mínimo, que es { $limit }.
    .remedy = Escribe un número mayor.
data--unknown = Este dato no se pide en la convocatoria.
    .remedy = Quítalo.

## ISSN e ISBN

serial--bar-code = Este es el número del código de barras de una revista, no su ISSN.
    .remedy = Su ISSN es { $issn }. Compáralo con la portada y escríbelo.
serial--character = El carácter { $position } del número es «{ $found }».
    .remedy = Un ISSN o un ISBN lleva solo dígitos; el último también puede ser X si tiene 8 o 10 caracteres.
serial--check-digit = El último carácter del { $kind } es { $found } y con los demás tendría que ser { $expected }.
    .remedy = Compara cada dígito con la portada: alguno está cambiado.
serial--length = El número tiene { $length ->
    [one] { $length } carácter
   *[other] { $length } caracteres
} sin contar guiones.
    .remedy = Un ISSN tiene 8 (revistas); un ISBN, 13 o 10 (libros). Cópialo completo.
serial--prefix = Un ISBN de 13 dígitos no empieza con { $found }.
    .remedy = Empieza con 978 o 979. Compáralo con la portada o la página legal.

## Documentos

document--active-content = El PDF trae contenido activo. Lo guardamos, pero solo se mirará su imagen.
    .remedy = Si puedes, imprímelo a un PDF nuevo y sube ese.
document--damaged = El archivo está dañado o incompleto y no se puede abrir.
    .remedy = Ábrelo completo en tu equipo y súbelo de nuevo.
document--empty = El archivo llegó vacío.
    .remedy = Revisa que se abra en tu equipo y súbelo de nuevo.
document--encrypted = El PDF pide contraseña.
    .remedy = Ábrelo, imprímelo a un PDF nuevo sin contraseña y sube ese.
document--kind-not-accepted = Este tipo de archivo no se acepta aquí.
    .remedy = Sube uno de estos: { $accepted }.
document--missing = Falta un archivo de este requisito.
    .remedy = Súbelo antes de enviar.
document--name-differs = El nombre termina en .{ $declared } pero el archivo es { $found }.
    .remedy = Guárdalo de nuevo en su formato, sin cambiarle solo el nombre.
document--qr-unreadable = { $seen ->
    [small] Vemos un código QR, pero mide { $width } puntos de ancho y hacen falta { $needed }.
    [blurred] Vemos un código QR de { $width } puntos de ancho, pero está borroso y no se puede leer.
   *[none] No encontramos un código QR que se pueda leer.
}
    .remedy = { $seen ->
    [small] Sube el PDF original si lo tienes. Si no, tómale la foto a { $centimetres } cm, con el código completo.
    [blurred] Sube el PDF original si lo tienes. Si no, apoya el celular, toca el código en la pantalla para enfocarlo y tómala otra vez.
   *[none] Sube el PDF original si lo tienes; si es foto, acércate hasta que el código mida media pantalla.
}
document--too-big = El archivo mide { SIZE($size) } y el máximo es { SIZE($limit) }.
    .remedy = Digitalízalo en grises a 200 puntos por pulgada, o baja el tamaño de la foto.
document--too-many-pages = El archivo tiene { $pages } páginas y lo usual son hasta { $limit }.
    .remedy = Deja solo las hojas que se piden, si sobran.
document--unchecked = No pudimos terminar de revisar este archivo. No quiere decir que esté mal.
    .remedy = Súbelo otra vez; si vuelve a pasar, imprímelo a un PDF nuevo.
requirement--claim-without-document = En tus datos dijiste que sí y falta comprobarlo.
    .remedy = Sube el comprobante, o cambia tu respuesta en los datos.
requirement--date-late = Termina el { DAY($value) } y debe terminar antes del { DAY($limit) }.
    .remedy = Si la fecha está mal, corrígela en tus datos; si es correcta, no puedes ingresar en este ciclo.
requirement--date-missing = Falta la fecha en que termina.
    .remedy = Escríbela en tus datos; debe ser antes del { DAY($limit) }.
requirement--document-without-claim = Subiste un comprobante y en tus datos dice que no lo tienes: así no cuenta.
    .remedy = Cambia tu respuesta en los datos si quieres que cuente.
requirement--not-answered = Falta responder esta pregunta.
    .remedy = Elige una opción para saber qué subir.
requirement--unknown-answer = La respuesta guardada no es una de las opciones.
    .remedy = Elige otra vez.
sheet--other-dossier = La solicitud que subiste es del folio { $found } y el tuyo es { $expected }.
    .remedy = Imprime la tuya, fírmala y súbela.
sheet--stale = La solicitud firmada es de la versión { $printed } de tus datos y ya van en la { $current }.
    .remedy = Imprime la nueva, fírmala y súbela.
sheet--unreadable = { $seen ->
    [small] El código de tu solicitud mide { $width } puntos de ancho y hacen falta { $needed }; la mirará una persona.
    [blurred] El código de tu solicitud está borroso y no se puede leer; la mirará una persona.
   *[none] No encontramos el código de tu solicitud; la mirará una persona.
}
    .remedy = { $seen ->
    [small] Si puedes, digitalízala, o tómale la foto a { $centimetres } cm, y súbela otra vez.
    [blurred] Si puedes, digitalízala, o apoya el celular al tomar la foto, y súbela otra vez.
   *[none] Si puedes, digitalízala completa y de frente, con el código a la vista, y súbela otra vez.
}

## Elegibilidad y exclusividad

eligibility--curp-differs = La CURP no es la que el examen tiene para ese folio.
    .remedy = Compara las dos con tu constancia del { $edition } ENARM.
eligibility--no-reason = Esta respuesta cierra la puerta y no dice por qué.
    .remedy = Escribe en «because» el motivo y qué hacer.
eligibility--nobody-admitted = Ninguna respuesta a esta pregunta deja participar.
    .remedy = Deja al menos una que admita.
eligibility--not-admitted = { $because }
    .remedy = Si tu caso es distinto, pregunta a quien convoca.
eligibility--unanswered =
    { $asked ->
        [specialty] Falta decir tu especialidad o profesión.
       *[other] Falta responder: { $question }
    }
    .remedy = Elige la respuesta que corresponde a tu caso.
eligibility--no-match = Esos datos no coinciden con la lista de seleccionados del { $edition } ENARM.
    .remedy = Cópialos tal cual de tu constancia. Si están bien, pide ayuda a quien convoca.
eligibility--not-on-list = El folio no está en la lista de seleccionados del { $edition } ENARM.
    .remedy = Cópialo tal cual de tu constancia.
eligibility--specialty-not-offered = Esta convocatoria no tiene tu especialidad.
    .remedy = Busca otra convocatoria que la ofrezca.
eligibility--track-not-offered =
    { $track ->
        [foreign] Esta convocatoria no recibe a profesionales extranjeros.
       *[other] Esta convocatoria no recibe a profesionales mexicanos.
    }
    .remedy = Busca otra convocatoria.
exclusivity--not-accepted = Falta aceptar la participación exclusiva.
    .remedy = Lee la cláusula y acéptala si estás de acuerdo; sin ella no se puede enviar.

## Preferencias

preferences--none = No has ordenado ninguna sede. Sin lista no participas en la asignación.
    .remedy = Ordena al menos una antes de que cierre el periodo de preferencias.
preferences--not-your-specialty = La plaza { $vacancy } (lugar { $rank }) es de otra especialidad.
    .remedy = Quítala de tu lista.
preferences--repeated = La plaza { $vacancy } está dos veces; la segunda, en el lugar { $rank }.
    .remedy = Déjala una sola vez.
preferences--too-few = Tu lista tiene { $given } y se piden al menos { $limit }.
    .remedy = Agrega más.
preferences--too-many = Tu lista tiene { $given } y caben { $limit }.
    .remedy = Quita las últimas.
preferences--unknown = La plaza { $vacancy } (lugar { $rank }) no existe en esta convocatoria.
    .remedy = Quítala de tu lista.

## Etapas y estados

dossier--not-possible = Esto no se puede hacer en el estado en que está el expediente.
    .remedy = Actualiza la página para ver su estado y lo que sigue.
window--closed = { step--closed } cerró a las { INSTANT($last_minute, $zone) }.
window--not-offered = Esta convocatoria no tiene esa etapa.
window--not-yet = { step--closed } abre a las { INSTANT($opens, $zone) }.
    .remedy = Vuelve a esa hora; puedes guardarla en tu calendario.
window--still-open = { step--closed } sigue abierto hasta las { INSTANT($last_minute, $zone) }.
    .remedy = Espera a que cierre.

## Nombres

step--closed = { $step ->
    [register] El periodo de registro
    [record] El periodo para reunir documentos
    [print] El periodo para imprimir la solicitud
    [prefer] El periodo de preferencias
    [send] El periodo de envío a validación
    [correct] El periodo de correcciones
    [validate] El periodo de validación
    [evaluate] El periodo de evaluación
    [appointment] El periodo de citas
    [choose] El periodo de elección de plaza
    [swap] El periodo de intercambios
   *[results] El periodo de resultados
}
step--name = { $step ->
    [register] Registro
    [record] Documentos
    [print] Impresión de la solicitud
    [prefer] Preferencias
    [send] Envío a validación
    [correct] Correcciones
    [validate] Validación
    [evaluate] Evaluación
    [appointment] Cita en embajada o consulado
    [choose] Elección de plaza
    [swap] Intercambios
   *[results] Resultados
}
state--name = { $state ->
    [draft] En preparación
    [sent] Enviado a validación
    [in_review] En revisión
    [to_correct] Por corregir
    [corrected] Corregido
    [to_clarify] Por aclarar
    [validated] Expediente validado
    [refused] Rechazado
    [withdrawn] Retirado
    [ranked] En orden de prelación
    [assigned] Con plaza asignada
    [unassigned] Sin plaza
   *[none] Sin abrir
}
act--name = { $act ->
    [open] Abrir el expediente
    [send] Enviar a validación
    [claim] Tomar para revisión
    [validate] Validar
    [observe] Devolver con observaciones
    [refuse] Rechazar
    [correct] Enviar correcciones
    [lapse] Vencer sin correcciones
    [ask] Pedir una aclaración
    [answer] Responder la aclaración
    [overdue] Vencer sin respuesta
    [withdraw] Retirarse
    [rank] Ordenar por mérito
    [assign] Asignar plaza
   *[leave_unassigned] Dejar sin plaza
}
track--name = { $track ->
    [foreign] Médica o médico extranjero
   *[mexican] Médica o médico mexicano
}
role--name = { $role ->
    [applicant] Aspirante
    [validator] Validación
    [second_validator] Segunda validación
    [committee_member] Comité de personas expertas
    [manager] Responsable de la convocatoria
    [second_key] Segunda autorización
    [planner] Planeación
    [consular_officer] Consulado
    [auditor] Auditoría
   *[operator] Operación
}
relation--name = { $relation ->
    [exactly] exactamente
    [about] alrededor de
    [more-than] más de
    [almost] casi
   *[unstated] sin decir si es exacto
}
shift--name = { $shift ->
    [morning] Matutino
    [evening] Vespertino
    [night] Nocturno
    [weekend] Jornada acumulada
   *[mixed] Mixto
}
call-severity--name = { $severity ->
    [error] error
    [warning] aviso
   *[note] nota
}

## La orden convoca call

call-check--place = { $file }, línea { $line }
call-check--acknowledged = Reconocido: { $reason }
call-check--clean = { $call }: sin observaciones.
call-check--totals = { $call }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errores
    }, { $warnings ->
        [one] { $warnings } aviso
       *[other] { $warnings } avisos
    }.
call-check--no-folder = No hay convocatoria en { $folder }.
    .remedy = Da el nombre de una carpeta de convocatorias, o su ruta.
call-check--none = No hay ninguna convocatoria en { $folder }.
    .remedy = Di con CONVOCA_CALLS dónde están.
call-check--catalogues = Los catálogos no se pueden leer: { $cause }
call-show--seats = { $vacancies } plazas, { $seats } lugares
call-show--digest = Huella: { $digest }
call-cli--help = Revisar y mostrar convocatorias, que son carpetas con call.yaml y vacancies.csv.
call-cli--schema-help = Escribe el esquema JSON de call.yaml.
call-cli--check-help = Revisa convocatorias: todo lo que no cuadra, con archivo y línea. Sale con 1 si hay errores.
call-cli--show-help = Muestra una convocatoria en corto, con la huella de su forma congelada.
call-cli--calls = Nombre o carpeta de cada convocatoria; todas, si no das ninguno.
call-cli--call = Nombre o carpeta de la convocatoria.
call-cli--canonical = Escribe los bytes exactos (RFC 8785) que se congelan al publicar.
call-cli--json = Contesta en JSON.

selected--columns = Las columnas no son las de una lista de seleccionados: «{ $found }».
    .remedy = Usa estas, en este orden: { $expected }.
selected--empty = La lista de seleccionados no tiene renglones.
    .remedy = Revisa que sea el archivo completo.
selected--bad-value = «{ $value }» no vale en la columna «{ $field }».
    .remedy = Corrígelo en el archivo: modalidad y especialidad son las de la convocatoria, el puntaje es un decimal sin espacios.
selected--repeated = «{ $value }» ya está en el renglón { $first } ({ $field }).
    .remedy = Deja un solo renglón por persona.
