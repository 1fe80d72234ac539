# El ensayo general y la demostración.

rehearse--help = Ensaya una convocatoria completa con doctoras y doctores sintéticos que usan los mismos pasos que todo el mundo.
rehearse--call = Identificador de la convocatoria (carpeta de calls/).
rehearse--out = Carpeta donde quedan market/, result/, report.json y timings.json.
rehearse--applicants = Cuántas personas se registran.
rehearse--seed = Semilla: la misma da los mismos bytes.
rehearse--documents = full: cada persona con documentos propios; sample: de un surtido común.
rehearse--json = Imprime el informe como JSON y nada más.
rehearse--begins = Preparando…
rehearse--verified = La asignación se verificó: { $assigned } de { $applicants } personas con plaza; { $seats } lugares ofrecidos.
rehearse--not-verified = La asignación NO se verificó: { $assigned } de { $applicants } personas con plaza; { $seats } lugares ofrecidos.
rehearse--nothing-assigned = No hubo asignación: abajo está lo que la detuvo.
rehearse--branches = Ramas de las reglas por las que alguien pasó: { $met } de { $all }
rehearse--branches--kind = { $kind ->
    [answer] formas de cumplir los requisitos
    [condition] condiciones cumplidas
    [finding] avisos y rechazos
    [state] estados
    [step] pasos entre estados
    [review] modos de validar
   *[reason] motivos del catálogo
}: { $met } de { $all }
rehearse--branches--rarest = { $line }; la más rara, { $name } ({ $count })
rehearse--branches--never = { $count ->
    [one] Por una no pasó nadie (con más aspirantes hay más probabilidad):
   *[other] Por { $count } no pasó nadie (con más aspirantes hay más probabilidad):
}
rehearse--branches--more = y { $count } más, en report.json
rehearse--unexplained = Rechazo sin explicación en «{ $act }», { $who }: { $finding }
rehearse--left = Todo quedó en { $out }
    .remedy = Compruébalo con: convoca results verify { $out }

## La orden convoca demo

demo--help = Abre en tu navegador una convocatoria completa, con personas sintéticas, sin instalar nada más.
demo--port = Puerto en esta máquina (127.0.0.1).
demo--applicants = Cuántas personas se registran.
demo--seed = Semilla: la misma da las mismas personas.
demo--folder = Carpeta donde quedan sus datos.
demo--reset = Borra los datos de la demostración y termina.
demo--answers = La demostración contesta en { $address }/
    Guía, momentos y papeles: { $address }/ensayo/ · Correo que recibiría la gente: { $address }/ensayo/correo/
demo--roles = Entras con un clic, desde la barra de cada página: responsable de la convocatoria, segunda autorización, validación (tres personas), auditoría, y una persona aspirante en cada estado.
demo--stop = Termina con Ctrl-C; los datos se quedan. Para empezar de cero: make demo-reset
demo--filling = Se está llenando: { $percent } %
demo--filled = La convocatoria está recorrida; ya puedes moverte por todos sus momentos.
demo--ending = Terminando lo que se arrancó…
demo--forgotten = Los datos de la demostración se borraron.
demo--already-running = Ya hay una demostración corriendo con los datos de { $folder }
    .remedy = Úsala, termínala con Ctrl-C en su terminal, o da otra carpeta con --folder.
demo--left-behind = Una demostración anterior todavía no termina del todo en { $folder }
    .remedy = Espera unos segundos y repite.
demo--port-busy = El puerto { $port } está ocupado por otro programa.
    .remedy = Elige otro: make demo PORT={ $other }
demo--died = Una parte de la demostración ({ $name }) terminó sin que nadie lo pidiera: { $said }
    .remedy = La bitácora completa está en { $log }. Si vuelve a pasar, empieza de cero con make demo-reset

## La barra y las páginas de la demostración

rehearsal--bar--label = Demostración
rehearsal--bar--demo = Demo
rehearsal--bar--what = Personas inventadas
rehearsal--bar--guide = Guía
rehearsal--bar--mail = Correo
rehearsal--bar--move = Reloj
rehearsal--bar--play = Entrar como…
rehearsal--bar--as = Estás como { $email }
rehearsal--bar--out = Salir
rehearsal--bar--reload = Actualizar
rehearsal--bar--done = Ya está completa: abrir
rehearsal--bar--not-yet = todavía no
rehearsal--bar--here = estás aquí
rehearsal--bar--moments-help = Cada momento se abre como estaba; lo que hagas después se queda en tu copia y se descarta al cambiar.
rehearsal--bar--forward = Avanzar al siguiente cambio
rehearsal--bar--staff = Personal
rehearsal--bar--applicants = Aspirantes, por estado
rehearsal--bar--no-applicants = Nadie se ha registrado en este momento.
rehearsal--begins = La convocatoria empieza a recorrerse con { $people } personas inventadas.
rehearsal--walked = { $percent } % recorrido: va en las { $at }
rehearsal--next-change = { $kind ->
    [opens] Abre «{ $step }»: { $at }
    [closes] Cierra «{ $step }» al terminar las { $at }
   *[release] Salen los resultados: { $at }
}
rehearsal--stands = Estás en otro momento: { $moment }. El reloj corre desde ahí.
rehearsal--not-ready = Ese momento todavía no está listo.
rehearsal--choose-first = Mientras se recorre la convocatoria el reloj no se puede mover. Elige primero un momento que ya esté listo.
rehearsal--all-over = Ya no queda ningún cambio: el calendario terminó.
rehearsal--nobody = Esa persona no está en este momento.
rehearsal--zip = papeles-de-prueba

rehearsal--moment--announced = Anunciada
rehearsal--moment--announced--see = La convocatoria está publicada y nada ha abierto. Lee qué pide, busca plazas por especialidad y estado, y comprueba con folio y CURP quién puede participar.
rehearsal--moment--opened = Primer día de registro
rehearsal--moment--opened--see = Las primeras personas abren su expediente. Regístrate tú también: abajo hay alguien que aún no lo hace.
rehearsal--moment--halfway = A la mitad del plazo
rehearsal--moment--halfway--see = Expedientes en preparación y enviados. Entra como una persona en preparación y sigue su trámite: documentos, preferencias, solicitud, envío.
rehearsal--moment--last-minutes = Últimos diez minutos
rehearsal--moment--last-minutes--see = Faltan diez minutos para que cierre el envío. Mira la cuenta regresiva y qué pasa con un envío justo después de las 23:59.
rehearsal--moment--validating = En plena validación
rehearsal--moment--validating--see = Gente en todos los estados. Entra a validación, toma un expediente, observa un documento y cierra con una sola carta; después entra como esa persona y corrige.
rehearsal--moment--validated = Terminó la validación
rehearsal--moment--validated--see = Todo está listo para asignar. Entra como responsable y propón congelar el orden, comprometer, correr, verificar y sellar; la segunda autorización aprueba cada paso.
rehearsal--moment--sealed = Sellada, a un minuto
rehearsal--moment--sealed--see = El resultado ya existe, cifrado y sellado con dos llaves, y nadie puede verlo. Quédate un minuto: a las 00:01 sale para todo el mundo sin que nadie toque nada.
rehearsal--moment--released = Publicada
rehearsal--moment--released--see = Cada quien ve su plaza; el público ve los resultados por código y puede repetir la asignación con la semilla publicada.

rehearsal--guide--title = Guía de la demostración
rehearsal--guide--lede = Una convocatoria completa, la de residencias de 2021, recorrida por personas inventadas que usan las mismas páginas y los mismos pasos que usaría cualquiera.
rehearsal--guide--progress = Cómo va
rehearsal--guide--watching = Puedes leer todas las páginas mientras se recorre. Para hacer algo, abre un momento que ya esté listo: es una copia tuya.
rehearsal--guide--ready = La convocatoria ya se recorrió entera. Abre cualquiera de sus momentos cuantas veces quieras.
rehearsal--guide--figures = Expedientes ahora, por estado
rehearsal--guide--state = Estado
rehearsal--guide--count = Expedientes
rehearsal--guide--total = Total
rehearsal--guide--empty = Todavía no hay expedientes
rehearsal--guide--empty-what = Aparecerán aquí cuando se abra el registro.
rehearsal--guide--moments = Momentos
rehearsal--guide--open = Abrir este momento
rehearsal--guide--again = Abrirlo de nuevo
rehearsal--guide--yourself = Hazlo tú desde el principio
rehearsal--guide--yourself-what = { $names } está en la lista del examen y no se ha registrado. Crea una cuenta con cualquier dirección (el código llega al correo de la demostración) y abre su expediente con estos datos, en un momento en que el registro esté abierto.
rehearsal--guide--folio = Folio del examen
rehearsal--guide--birth = Fecha de nacimiento
rehearsal--guide--curp = CURP
rehearsal--guide--papers = Descargar sus documentos de prueba (ZIP)
rehearsal--guide--calls = Ver la convocatoria
rehearsal--guide--check = ¿Puede participar?
rehearsal--guide--sign-up = Crear una cuenta
rehearsal--guide--honest = Qué es de verdad y qué no
rehearsal--guide--honest-what = Son inventadas las personas, sus documentos y la lista de plazas. Son de verdad los pasos, las reglas, los acuses, la cadena, el sello y la asignación. Entrar con un clic, mover el reloj y leer el correo ajeno existen solo aquí: otra instalación no los tiene.
rehearsal--mail--title = Correo de la demostración
rehearsal--mail--lede = Lo que la gente recibiría hasta este momento. Nada sale de esta máquina; aquí llega también el código de tu cuenta.
rehearsal--mail--to = Para
rehearsal--mail--find = Buscar por dirección
rehearsal--mail--show = Mostrar
rehearsal--mail--all = Ver todo
rehearsal--mail--none = No hay correo
rehearsal--mail--none-what = Cuando alguien se registre, envíe o reciba una carta, su correo aparecerá aquí.
rehearsal--wait--title = Aquí todavía no se puede hacer nada
rehearsal--wait--lede = La convocatoria se está recorriendo, y lo que hagas se mezclaría con lo que hacen las personas inventadas.
rehearsal--wait--what = Abre uno de los momentos que ya están listos: es una copia tuya y ahí puedes hacerlo todo.
rehearsal--wait--link = Ver qué momentos están listos
