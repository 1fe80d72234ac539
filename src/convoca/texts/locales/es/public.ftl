# Páginas que cualquiera puede leer.

## Convocatorias

calls--title = Convocatorias para personal de salud
calls--lede = Fechas, requisitos, plazas y resultados de cada convocatoria nacional, con lo necesario para comprobarlos.
calls--now = Abiertas ahora
calls--soon = Próximas
calls--past = Anteriores
calls--seats = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
calls--illustrative = (lista ilustrativa)
calls--read = Ver la convocatoria
calls--places = Plazas
calls--results = Resultados
calls--none = Todavía no hay convocatorias
calls--none-what = Aparecen aquí en cuanto se publican, con sus fechas y su lista de plazas.

call--released = Los resultados ya salieron.
call--see-results = Ver resultados
call--eligible = ¿Puedo participar?
call--account = Crear mi cuenta
call--see-places = Ver las plazas
call--dates = Fechas
call--dates-how = Cada periodo incluye completo su último minuto. Cuenta la hora en que tu solicitud llega al servidor, no la de tu teléfono.
call--places = Plazas
call--illustrative = La lista de plazas es ilustrativa.
call--announced = Lo que se anunció
call--browse = Buscar plazas por especialidad, estado y hospital
call--exclusivity = A qué te comprometes al enviar
call--about = Sobre esta convocatoria
call--issuer = Convoca
call--exam = Examen
call--cycle = Ciclo académico
call--cycle-dates = Del { $starts } al { $ends }
call--basis = Fundamento
call--versions = Versiones publicadas
call--versions-why = Lo que se publica no se borra. Desde que alguien envía, las reglas son las mismas para todas las personas: solo cambian fechas, textos, cifras y plazas.
call--version = Versión { $number }: el texto completo
call--check = Cómo comprobar la huella

figures--seats = { $count ->
    [one] lugar
   *[other] lugares
}
figures--specialties = { $count ->
    [one] especialidad
   *[other] especialidades
}
figures--hospitals = { $count ->
    [one] hospital
   *[other] hospitales
}
figures--states = { $count ->
    [one] entidad
   *[other] entidades
}
unit--count = { $number }
unit--percent = { $number } %
relation--exactly = { $value }
relation--about = cerca de { $value }
relation--more-than = más de { $value }
relation--almost = casi { $value }
relation--unstated = { $value }

needs--title = Lo que necesitas
needs--how = Son { $count } requisitos. Ábrelos para ver qué sirve en cada caso: PDF, JPG o PNG.
needs--optional = (si aplica)
needs--ways = Sirve cualquiera de estos:
needs--duty = { $duty }: tienes { $months } meses a partir de la asignación.
merit--title = Cómo se asignan los lugares
merit--ties = Los empates se resuelven con un sorteo público que cualquiera puede repetir.
merit--caption = De dónde salen los { $total } puntos
merit--part = Qué cuenta
merit--points = Puntos
mechanism--in-turn = Por orden de mérito: a cada persona le toca la primera sede de su lista que todavía tiene lugar.
mechanism--deferred-acceptance = Por aceptación diferida: nadie pierde un lugar frente a alguien con menos mérito, y decir la verdad en tu lista es lo que más te conviene.

## Plazas

places--title = Plazas
places--by-specialty = Especialidad
places--by-state = Entidad
places--by-hospital = Hospital
places--by-shift = Turno
places--any = Todas las opciones
places--filter = Buscar
places--clear = Quitar filtros
places--found = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
places--csv = Descargar en CSV
places--shown = { $shown } de { $rows } ofertas en esta página
places--none = Ninguna plaza cumple con todo
places--none-what = Quita un filtro: el número junto a cada opción dice cuántos lugares quedan.
places--head-specialty = Especialidad
places--head-hospital = Hospital
places--head-town = Lugar
places--head-shift = Turno
places--head-seats = Lugares
places--head-vacancy = Clave
places--search = Filtrar las plazas
places--by-category = Grupo de personal
places--by-compensation = Compensación
places--by-employer = Institución que contrata
places--by-term = Duración
places--by-tie = Plazas dobles
places--by-since = Novedades
places--since-any = Toda la lista
places--since-version = Lo nuevo de la versión { $number }, { $at }
places--more-filters = Más filtros: hospital, duración y otros
places--in-force = Filtros en uso
places--drop = (quitar este filtro)
places--chip = { $name }: { $value }
places--chip-since = Nuevas desde las { $at }
places--tie-with = Doble: se toma junta con otra
places--tie-without = Una sola
places--compensation-with = Con compensación
places--compensation-without = Sin compensación
places--take = Llévate esta lista:
places--as-csv = CSV
places--as-xlsx = Excel (XLSX)
places--as-json = JSON
places--share = La dirección de esta página guarda los filtros: puedes compartirla.
places--head-compensation = Compensación
places--head-term = Duración
place--given = { $amount } al mes
place--seats-title = Lugares
place--tied-why = Se ofrecen juntas: quien elige una toma las dos.
place--beside = Otras plazas en este hospital
place--all-beside = Ver todas las de este hospital
place--from-version = Así está publicada en la versión { $number }.
unit--pesos = { $number } pesos
tree--title = Especialidades
tree--how = Debajo de cada una, las que piden haberla terminado. El número son los lugares.
call--calendar = Agregar estas fechas a tu calendario
call--compensation = Compensación por cobertura
groups--title = A quién se convoca
groups--specialties = { $count ->
    [one] { $count } especialidad
   *[other] { $count } especialidades
}
groups--specialties-further = { $count ->
    [one] { $count } especialidad principal y { $further } más
   *[other] { $count } especialidades principales y { $further } más
}
groups--further = Además:
couples--title = Parejas
merit--announced-only = Así se anunció; esta versión de Convoca registra y valida, y no asigna.
where--tiles = Lugares por entidad
where--tiles-desc = { $count ->
    [one] Todos están en una entidad: { $most }.
   *[other] Están en { $count } entidades. Las que más tienen: { $most }. La tabla de abajo dice todas.
}
where--dots = Hospitales con lugares
where--dots-desc = { $count ->
    [one] Es un hospital: { $most }.
   *[other] Son { $count } hospitales. Los que más tienen: { $most }. La tabla de abajo dice todos.
}
where--states-table = Ver las entidades en una tabla
where--hospitals-table = { $count ->
    [one] Ver el hospital en una tabla
   *[other] Ver los { $count } hospitales en una tabla
}
where--hospitals = Hospitales
share--title = Comparte esta página
share--how = Imprímela o pega el código en un cartel: lleva a esta dirección.
source--article-name = Artículo { $article }

## Calendario, novedades y fuentes

calendar--window = { $step }: { $call }
calendar--until = Hasta las { $last }. Ese minuto cuenta completo.
calendar--tomorrow = Mañana cierra: { $step }. Último minuto: { $last }.
news--title = Convoca: convocatorias y cambios
news--call = Convocatoria: { $call }
news--amended = Cambio en la convocatoria: { $call } (versión { $number })
news--follow = Entérate de lo nuevo
news--what = Cada convocatoria nueva y cada cambio de fecha o de plazas sale aquí para lectores de noticias, embajadas y periódicos.
sources--title = Fuentes
sources--lede = De dónde sale cada cifra anunciada. Donde la fuente redondea, lo decimos: cerca de, más de, casi.
sources--none = Ninguna convocatoria publicada cita todavía una fuente
article--000--title = Artículo 000: convocatoria internacional, 2022
article--000--about = Nota de prensa de octubre de 2022 sobre la convocatoria para especialistas de otros países y las que corren junto a ella para medicina general y enfermería.
article--001--title = Artículo 001: especialistas para 23 entidades, 2024
article--001--about = Nota de prensa de 2024 sobre el reclutamiento de especialistas para el IMSS-Bienestar.
article--002--title = Artículo 002: feria del empleo, 2023
article--002--about = Nota de prensa del 28 de febrero de 2023 sobre la feria para quienes terminan la residencia, la rotación de campo y las compensaciones.
article--003--title = Artículo 003: convocatoria de especialistas, 2024
article--003--about = Nota de prensa de febrero de 2024 sobre la convocatoria nacional de especialistas del IMSS.
article--004--title = Artículo 004: residencias del IMSS, 2021
article--004--about = Nota de prensa de noviembre de 2021 con las fechas y los documentos de la convocatoria para hacer la residencia en el IMSS.

## ¿Puedo participar?

public--empty = Falta este dato.
    .remedy = Escríbelo tal como está en tu constancia.
eligibility--title = ¿Puedo participar?
eligibility--lede = Escribe tu folio del examen y tu CURP. Te decimos si abren esta convocatoria y con qué modalidad.
eligibility--folio = Folio del { $edition } ENARM
eligibility--folio-help = Está en tu constancia de seleccionado.
eligibility--curp = CURP
eligibility--curp-help = Son 18 letras y números.
eligibility--ask = Consultar
eligibility--privacy = No guardamos lo que consultas. Solo respondemos si el par coincide; nadie puede averiguar aquí a quién seleccionaron.
eligible--title = Sí puedes participar
eligible--lede = Tu folio y tu CURP coinciden con la lista de seleccionados.
eligible--track = Modalidad de registro
eligible--seats = Lugares en tu especialidad
eligible--fixed = La modalidad y la especialidad vienen de tu registro en el examen; aquí no se cambian.
eligible--next = Qué sigue
eligible--step-account = Crea tu cuenta con un correo que revises a diario.
eligible--step-papers = Captura tus datos y reúne tus documentos. Puedes guardar y seguir otro día.
eligible--step-send = Ordena tus sedes y envía tu expediente antes de que cierre.
eligible--places = Ver las sedes de mi especialidad

## Resultados

results--title = Resultados
results--before = Hasta ese minuto solo hay números: el resultado se guarda cifrado y ninguna página, archivo o función lo entrega. A esa hora sale solo, para todas las personas a la vez.
results--late = El resultado todavía no está.
results--late-what = Ya pasó la hora anunciada y la asignación aún no está sellada. Quien conduce la convocatoria debe avisar aquí mismo la nueva hora.
results--counts = En números
results--applicants = personas en la asignación
results--seats = lugares
results--assigned = con lugar
results--unassigned = sin lugar
results--code = Tu código
results--code-help = Está en tu acuse de envío. No es tu folio: así nadie más sabe que eres tú.
results--find = Buscar
results--yours = { $code } tiene lugar
results--yours-next = Entra a tu expediente para ver por qué te tocó esta sede y descargar tu carta de preaceptación.
results--not-there = { $code } no está entre los códigos con lugar
results--not-there-why = Revisa que lo copiaste completo de tu acuse. Si está bien, no alcanzaste lugar en tus preferencias; en tu expediente te decimos por qué.
results--list = Códigos con lugar
results--list-what = Solo aparece quien tiene lugar, sin nombres. Los puntajes y motivos los ve cada persona en su expediente.
results--shown = { $count ->
    [one] { $count } código en esta página
   *[other] { $count } códigos en esta página
}
results--head-code = Código
results--head-specialty = Especialidad
results--head-hospital = Hospital
results--head-town = Lugar
promise--title = Cómo sabes que no se repitió
promise--lede = Antes de asignar publicamos una huella de los datos y del número de sorteo. Después, cualquiera repite la asignación y ve si coincide.
promise--none = Aquí verás las huellas publicadas antes de asignar
promise--none-what = Aparecen cuando cierra la validación y queda firme el orden de mérito.
promise--committed = Datos y sorteo comprometidos
promise--committed-why = A partir de aquí no se pueden cambiar sin que se note.
promise--inputs = Huella de los datos
promise--commitment = Huella del sorteo
promise--ran = Asignación hecha
promise--verified = Asignación revisada por un programa independiente
promise--holds = Cumple todas las reglas.
promise--fails = No cumple: no se puede sellar.
promise--sealed = Sellada por dos personas
promise--sealed-why = Desde aquí solo el reloj la publica.
promise--released = Publicada
replay--title = Repítela en tu computadora
replay--what = El archivo trae los datos sin nombres, el número de sorteo y el resultado.
replay--seed = Número de sorteo
replay--nonce = Complemento de la huella
replay--download = Descargar para repetir (ZIP)
replay--command = Instala el programa y ejecuta:

## Comprobar

verify--title = Comprueba sin confiar en nosotros
verify--lede = Tu acuse, la cadena de actos y el resultado se pueden comprobar en cualquier computadora, sin conexión y sin pedir permiso.
verify--receipt = Un acuse
verify--receipt-how = Descarga tu acuse (JSON) y las llaves públicas, instala el programa, que es libre, y ejecuta:
verify--file-receipt = mi-acuse
verify--keys-download = Descargar las llaves públicas
verify--here = O compruébalo aquí
verify--here-help = El archivo JSON de tu acuse. No lo guardamos. Si no confías en esta página, usa el programa.
verify--file = Tu acuse
verify--check = Comprobar
verify--no-file = Elige el archivo JSON de tu acuse; pesa menos de 1 MB.
verify--not-json = Ese archivo no es un acuse. Descárgalo otra vez desde tu expediente, en JSON.
verify--holds = El acuse es auténtico: lo firmamos nosotros y nada cambió desde entonces.
verify--broken = El acuse no se sostiene.
verify--says = Acuse { $number }, de las { INSTANT($at) }.
verify--keys = Llaves públicas
verify--keys-why = Con ellas se revisa la firma de cada acuse. Guarda una copia: si un día cambian sin aviso, se nota.
verify--key-id = Nombre
verify--key = Llave (Ed25519)
verify--valid = Vigencia
verify--since = Desde el
verify--until = Hasta el
verify--heads = Cabeza de cada cadena
verify--heads-why = Cada acuse entra en la cadena de su convocatoria. Anota la cabeza hoy: si alguien reescribe el pasado, la tuya ya no aparece.
verify--head-number = { $number ->
    [one] { $number } acto
   *[other] { $number } actos
}
verify--chain = Descargar la cadena
verify--file-chain = cadena
verify--file-head = LA-CABEZA-QUE-ANOTASTE
verify--no-heads = Todavía no hay actos
verify--result = Un resultado
verify--result-how = La página de resultados de cada convocatoria publica, a su hora, el archivo con que cualquiera repite la asignación y la revisa.
