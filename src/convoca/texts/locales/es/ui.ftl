# Lo que dicen todas las páginas. Español de México, de tú, con el verbo primero.

## Momentos

moment--instant = { $clock } h del { $day } ({ $zone })
moment--clock = { $clock } h ({ $zone })
moment--day = { $number } de { $month }
moment--day-year = { $number } de { $month } de { $year }
moment--day-weekday = { $weekday } { $number } de { $month }
moment--day-weekday-year = { $weekday } { $number } de { $month } de { $year }
moment--weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
moment--month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
moment--days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
moment--hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
moment--minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
moment--seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
moment--two = { $first } y { $second }

zone--central = hora del centro
zone--pacific = hora del Pacífico
zone--northwest = hora del Noroeste
zone--southeast = hora del Sureste
zone--utc = tiempo universal, UTC
zone--city = hora de { $city }
city--Bogota = Bogotá
city--Asuncion = Asunción
city--Mexico-City = la Ciudad de México
city--Ciudad-Juarez = Ciudad Juárez
city--Havana = La Habana
city--Panama = Panamá
city--New-York = Nueva York
city--Los-Angeles = Los Ángeles
city--Sao-Paulo = São Paulo
city--London = Londres
city--Paris = París
city--Rome = Roma
city--Berlin = Berlín
city--Lisbon = Lisboa
city--Tokyo = Tokio
city--Port-au-Prince = Puerto Príncipe
city--Puerto-Rico = Puerto Rico
city--Santo-Domingo = Santo Domingo
city--Merida = Mérida

## El marco de la página

page--skip = Ir al contenido
page--other-language = English
page--error-prefix = Error:
nav--label = Menú
nav--calls = Convocatorias
nav--mine = Mi expediente
nav--desk = Validación
nav--board = Conducción
nav--verify = Comprobar
nav--sign-in = Entrar
nav--sign-out = Salir
trail--label = Dónde estás
foot--clock = Hora de esta página:
foot--trust = Cada acto deja un acuse numerado que puedes comprobar sin confiar en nosotros.
foot--verify = Cómo comprobar un acuse o un resultado
time--yours = Donde estás: { $at }
# Las palabras entre llaves las llena el navegador.
time--yours-pattern = Donde estás: {"{"}hour{"}"}:{"{"}minute{"}"} h del {"{"}weekday{"}"} {"{"}day{"}"} de {"{"}month{"}"} ({"{"}timeZoneName{"}"})
zone--title = Tu zona horaria
zone--help = Mostramos la hora del centro y, a su lado, la tuya.
zone--choose = Elige tu zona
zone--save = Mostrar también mi hora
countdown--closes = Cierra en { $left }
countdown--opens = Abre en { $left }
countdown--results = Resultados en { $left }
countdown--last-minute = Incluye todo el último minuto:
errors--title = { $count ->
    [one] Hay algo que corregir
   *[other] Hay { $count } cosas que corregir
}
field--optional = (opcional)
timeline--done = hecho
timeline--now = en curso
timeline--next = sigue
timeline--from = Desde las
timeline--until = Hasta las
receipt--number = Número de acuse
receipt--digest = Huella digital (SHA-256)
receipt--verify = Guárdalo: prueba qué hiciste y cuándo, también sin conexión.
receipt--how = Cómo comprobarlo
receipt--pdf = Descargar acuse en PDF
receipt--data = Descargar acuse para comprobar (JSON)
place--tied = Plazas vinculadas: se toman juntas
place--tied-other = La otra mitad
place--specialty = Especialidad
place--shift = Turno
place--employer = Institución contratante
place--term = Duración
place--vacancy = Clave de la oferta
place--seats = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
pager--label = Páginas de la lista
pager--first = Volver al principio
pager--next = Siguientes

## Cuando algo no sale

problem--home = Ir a las convocatorias
problem--number = Código { $status }
problem--400--title = No entendimos la solicitud
problem--400--cause = Lo que llegó está incompleto o no corresponde a esta página.
problem--400--remedy = Vuelve a la página anterior y repite el paso. Lo que ya habías guardado sigue ahí.
problem--403--title = Esta página es de otra función
problem--403--cause = Tu cuenta no tiene la función que esta página pide.
problem--403--remedy = Si te corresponde, pide a quien conduce la convocatoria que te la asigne. Si tienes otra cuenta, sal y entra con ella.
problem--404--title = No encontramos esta página
problem--404--cause = La dirección no existe, o lo que buscas no es tuyo.
problem--404--remedy = Revisa la dirección. Si llegaste por un enlace nuestro, empieza de nuevo desde las convocatorias.
problem--413--title = El archivo es demasiado grande
problem--413--cause = Lo que enviaste pasa del tamaño que recibimos: 30 MB en total.
problem--413--remedy = Vuelve a escanear en tonos de gris a 150 puntos por pulgada, o divide el documento, y súbelo otra vez. Nada de lo que tenías guardado se perdió.
problem--429--title = Vas más rápido de lo que permitimos
problem--429--cause = Recibimos muchos intentos seguidos desde tu conexión.
problem--429--remedy = Espera un minuto y vuelve a intentar. Si compartes la red con más personas, prueba con los datos de tu teléfono.
problem--500--title = Falló algo de nuestro lado
problem--500--cause = Tu solicitud llegó, pero no pudimos terminarla. Quedó registrada para que la revisemos.
problem--500--remedy = Recarga la página. Si tienes un acuse, el acto quedó hecho; si no lo tienes, no se hizo y puedes repetirlo sin riesgo.
problem--503--title = El servicio está ocupado por un momento
problem--503--cause = Nuestra base de datos no respondió a tiempo.
problem--503--remedy = Espera 30 segundos y recarga. Si cierra un periodo mientras esperas, cuenta la hora en que llegó tu solicitud.
problem--csrf--title = La página se quedó abierta mucho tiempo
problem--csrf--cause = El formulario caducó, o tu navegador no guarda cookies de este sitio.
problem--csrf--remedy = Vuelve a la página anterior, recárgala y envía otra vez. Lo ya guardado sigue ahí.

## Cuentas

account--email--label = Correo electrónico
account--cancel = Cancelar
account--already = Ya entraste con tu cuenta.
account--login--title = Entra a tu cuenta
account--login--lede = Te mandamos un código por correo; no hay contraseña que recordar.
account--login--send = Enviarme el código
account--login--enter = Entrar
account--login--passkey = Entrar con una llave de acceso
account--login--new-title = ¿Todavía no tienes cuenta?
account--login--new = Créala con tu correo en dos minutos.
account--signup--title = Crea tu cuenta
account--signup--lede = Solo necesitas un correo que revises todos los días: ahí te avisamos de observaciones y plazos.
account--signup--help = Usa uno tuyo, no el de tu escuela u hospital, que podría cerrarse.
account--signup--send = Crear mi cuenta
account--signup--privacy = Los correos que te mandamos no llevan datos personales: solo tu folio y un enlace.
account--signup--have = Ya tengo cuenta
account--code--title = Escribe el código que te mandamos
account--code--lede = Enviamos un código a { $email }.
account--code--label = Código
account--code--help = Da igual si escribes mayúsculas o minúsculas.
account--code--confirm = Confirmar
account--code--resend = Mandarme otro código
account--code--trouble = ¿No te llega?
account--code--spam = Puede tardar un par de minutos. Busca en la carpeta de correo no deseado un mensaje de Convoca.
account--code--change = Me equivoqué de correo
account--code--change-send = Usar este correo
account--logout--title = Salir
account--logout--lede = Lo que guardaste se queda en tu expediente.
account--closed--title = No se abren cuentas por ahora
account--closed--text = Vuelve cuando abra el registro de una convocatoria.
account--inactive--title = Esta cuenta está cerrada
account--inactive--text = Si fue un error, escribe a la mesa de ayuda de tu convocatoria.
account--reauth--title = Confirma que eres tú
account--reauth--lede = Lo que sigue cambia la seguridad de tu cuenta.
account--reauth--other = Otras formas de confirmarlo
account--message--signed-out = Saliste de tu cuenta.
account--message--confirmed = Tu correo quedó confirmado.
account--error--required = Escribe este dato.
account--error--invalid = Revisa cómo está escrito: algo como nombre@ejemplo.mx.
account--error--incorrect_code = Ese código no es. Cópialo tal cual del correo más reciente, o pide otro.
account--error--too_many_login_attempts = Hubo demasiados intentos. Espera unos minutos y pide otro código.
account--error--rate_limited = Espera un momento antes de volver a intentar.
account--error--email_taken = Ya hay una cuenta con ese correo. Entra con ella.
account--mail--foot =
    Si no fuiste tú, no hagas nada: sin el código nadie puede entrar.
    Convoca
account--mail--verify--subject = [Acción requerida] { $code } es tu código para confirmar tu correo
account--mail--verify--text =
    Escribe este código en la página que dejaste abierta:

    { $code }

    Con él confirmas tu correo y queda lista tu cuenta.
account--mail--login--subject = { $code } es tu código para entrar a Convoca
account--mail--login--text =
    Escribe este código en la página que dejaste abierta:

    { $code }

    Caduca en 15 minutos.
account--mail--exists--subject = Ya tienes una cuenta en Convoca
account--mail--exists--text = Alguien, quizá tú, quiso crear una cuenta con este correo, que ya tiene una. Entra con ella: te mandamos un código, no hay contraseña.
account--mail--unknown--subject = No hay cuenta con este correo en Convoca
account--mail--unknown--text =
    Alguien, quizá tú, quiso entrar a Convoca con este correo, que no tiene cuenta. Si fuiste tú, créala aquí:

    { $url }

## Segundo factor

mfa--title = Confirma con tu segundo factor
mfa--lede = Tu función ve expedientes de otras personas; por eso pedimos un código más.
mfa--code--label = Código de tu aplicación
mfa--code--help = Seis dígitos, o uno de tus códigos de respaldo.
mfa--index--title = Seguridad de tu cuenta
mfa--index--lede = Con un segundo factor, quien lea tu correo no puede entrar por ti.
mfa--totp--name = Aplicación de códigos
mfa--totp--title = Activa tu aplicación de códigos
mfa--totp--lede = Escanea la imagen con una aplicación de códigos de tu teléfono y escribe los seis dígitos que muestra.
mfa--totp--qr = Código QR para tu aplicación
mfa--totp--secret = ¿No puedes escanear? Escribe esta clave en tu aplicación:
mfa--totp--help = Cambia cada 30 segundos.
mfa--totp--activate = Activar
mfa--totp--on = Está activa.
mfa--totp--none = No está activa.
mfa--totp--off = Desactivar
mfa--totp--off-title = Desactivar tu aplicación de códigos
mfa--totp--off-lede = Si tu función exige segundo factor, tendrás que activar otro antes de seguir.
mfa--key--name = Llaves de acceso
mfa--key--use = Usar una llave de acceso
mfa--key--add = Agregar una llave
mfa--key--manage = Ver mis llaves
mfa--key--count = { $count ->
    [0] No tienes ninguna.
    [one] Tienes una.
   *[other] Tienes { $count }.
}
mfa--key--script = Las llaves de acceso necesitan JavaScript. Sin él, usa tu aplicación de códigos.
mfa--key--lede = Una llave de acceso es tu huella, tu rostro o el PIN de tu teléfono o computadora.
mfa--key--label = Cómo quieres llamarla
mfa--key--help = Por ejemplo: mi teléfono.
mfa--key--added = Agregada a las { $on }
mfa--key--remove = Quitar
mfa--key--remove-title = Quitar una llave de acceso
mfa--key--remove-lede = Ya no podrás usar «{ $name }» como segundo factor.
mfa--codes--name = Códigos de respaldo
mfa--codes--lede = Guárdalos en papel: cada uno sirve una vez, si pierdes tu teléfono.
mfa--codes--left = { $count ->
    [one] Te queda uno.
   *[other] Te quedan { $count }.
}
mfa--codes--none = No tienes.
mfa--codes--view = Verlos
mfa--codes--download = Descargarlos
mfa--codes--new = Generar códigos nuevos
mfa--codes--new-lede = Los anteriores dejan de servir.
mfa--message--on = Tu aplicación de códigos quedó activa.
mfa--message--off = Tu aplicación de códigos quedó desactivada.
mfa--message--codes = Generamos códigos de respaldo nuevos.

## Palabras de una convocatoria

step--register = Registro
step--register--who = Te toca a ti: dices quién eres y abres tu expediente.
step--record = Documentos
step--record--who = Te toca a ti: puedes guardar y seguir otro día.
step--print = Impresión de la solicitud
step--print--who = Te toca a ti: la imprimes, la firmas y la subes.
step--prefer = Preferencias de sede
step--prefer--who = Te toca a ti: cada cambio deja su acuse.
step--send = Envío a validación
step--send--who = Te toca a ti: es un solo envío y no se deshace.
step--correct = Corrección
step--correct--who = Te toca a ti, solo si hay observaciones.
step--validate = Validación
step--validate--who = Le toca a quien valida.
step--results = Resultados
step--results--who = Salen solos, para todas las personas en el mismo minuto.
track--mexican = Médica o médico mexicano
track--foreign = Médica o médico extranjero
shift--morning = Matutino
shift--evening = Vespertino
shift--night = Nocturno
shift--weekend = Jornada acumulada
shift--mixed = Según programa
category--resident = Residencia médica
category--specialist = Especialista
category--general-practitioner = Medicina general
category--nurse = Enfermería
category--technician = Técnica en enfermería
term--years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
term--months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
term--permanent = Permanente
source--article = Fuente: artículo { $article }.
source--own = Supuesto nuestro.
source--assumed = (supuesto nuestro)
window--soon = Próximo
window--open = Abierto
window--over = Terminó
window--out = Publicados
countdown--opens-after = Ya abrió: recarga la página.
countdown--closes-after = Ya cerró: recarga la página.
countdown--results-after = Ya salieron: recarga la página.

## Calificaciones

grade--of = { $grade } de { $highest }
grade--between = { $grade } en la escala de { $lowest } a { $highest }
grade--as-ten = { $ten } de 10
grade--as-hundred = { $hundred } de 100
grade--as-both = { $ten } de 10 y a { $hundred } de 100
grade--counts = { $grade }; equivale a { $counted }
grade--reads = Equivale a { $counted }.
