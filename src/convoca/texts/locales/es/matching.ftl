# El motor de asignación: problemas de los archivos, lo que el verificador encuentra, la orden convoca match.

match--and-more = Y { $count } más de la misma clase ({ $kind }).
match--applicant-left-out = Falta la fila de { $applicant }.
    .remedy = Cada aspirante lleva una fila; deja vacía la columna «vacancy» si no obtuvo plaza.
match--array-length = No tiene tantas filas como corresponde.
match--array-rows = Los inicios de fila no recorren en orden todos los elementos.
match--assigned-twice = { $applicant } aparece dos veces.
match--caps-not-run = El mercado tiene topes por región y este mecanismo no los aplica.
    .remedy = Usa «flexible-deferred-acceptance» o «in-turn», o quita caps.csv para asignar sin topes.
match--caps-with-couples = El mercado tiene topes por región y parejas con lugares separados: ningún mecanismo de aquí atiende las dos cosas.
    .remedy = Usa «in-turn», que respeta topes y da a cada pareja un solo turno por el orden nacional, o quita caps.csv.
match--column-missing = Falta la columna «{ $column }».
    .remedy = Escríbela en el encabezado, con ese nombre.
match--column-twice = La columna «{ $column }» aparece dos veces.
match--column-unknown = La columna «{ $column }» no se usa.
match--couple-of-one = La pareja { $couple } nombra dos veces a { $applicant }.
match--couple-without-list = La pareja { $couple } no tiene lista conjunta.
    .remedy = Escribe sus pares de plazas, del más deseado al menos deseado.
match--couples-need-joint = Este mecanismo asigna a cada persona por separado y en el mercado hay parejas.
    .remedy = Usa el mecanismo «in-turn», o quita couples.csv si nadie participa en pareja.
match--csv-broken = El CSV se rompe aquí ({ $cause }).
    .remedy = Revisa las comillas: una celda que abre con comillas debe cerrarlas.
match--file-missing = Falta este archivo.
match--file-zero-bytes = El archivo no tiene ni un byte.
match--id-empty = La columna «{ $column }» está vacía.
match--id-not-printable = «{ $text }» tiene espacios en los extremos o caracteres que no se ven ({ $column }).
match--id-too-long = «{ $text }» es demasiado largo: un identificador admite hasta 100 bytes ({ $column }).
match--in-turn-own-order = «in-turn» necesita un solo orden nacional y { $count ->
        [one] la plaza { $vacancy } tiene el suyo
       *[other] { $count } plazas tienen el suyo (la primera, { $vacancy })
    }.
    .remedy = Usa «deferred-acceptance», o quita priorities.csv.
match--in-turn-reserves = «in-turn» no sabe de lugares reservados: a quien le toca toma cualquiera de los que quedan.
    .remedy = Usa «flexible-deferred-acceptance», o deja vacía la columna «reserve».
match--joint-none = La regla no admite ningún par de las listas de la pareja { $couple } ({ $possible } pares posibles).
    .remedy = Amplía la regla en «[joint]» de market.toml, pon «one_unplaced = true», escribe su lista conjunta o quita la pareja de couples.csv.
match--joint-km = La regla «within», y solo ella, lleva una distancia en kilómetros, de 0 en adelante; se dio: { $text }.
match--joint-site = { $vacancy } no dice dónde está y la regla de la lista conjunta ({ $rule }) lo necesita.
    .remedy = Escríbelo en sites.csv: «hospital», «city», o «latitude» y «longitude».
match--json-broken = No es JSON legible ({ $cause }).
match--lapse-couples = Con parejas de lugares separados, un lugar que se libera puede costarle el suyo a otras personas: hay que resolver el mercado de nuevo.
match--listed-twice = La lista de { $id } nombra dos veces { $item }.
match--no-rows = El archivo no tiene filas: no hay nada que asignar.
match--not-utf8 = No es UTF-8 (byte { $byte }).
    .remedy = Guarda el archivo como «CSV UTF-8».
match--number-negative = «{ $text }» es un número negativo ({ $column }).
match--number-not-whole = «{ $text }» no es un número entero de hasta nueve cifras ({ $column }).
match--own-list-unused = { $applicant } tiene lista propia, pero participa en pareja: cuenta solo la lista conjunta.
match--pair-empty = Un par de la pareja { $couple } deja sin plaza a las dos personas: no dice nada.
match--rank-gap = En la lista de { $id } falta el lugar { $rank }: los lugares van de 1 en adelante sin huecos.
match--rank-not-whole = «{ $text }» no es un lugar: se escribe 1, 2, 3…
match--rank-twice = La lista de { $id } repite el lugar { $rank }.
match--report-shape = No tiene la forma de un informe de resultado.
match--reserve-over-seats = { $vacancy } tiene { $reserve } lugares asegurados y no llega a tener tantos.
match--reserve-without-cap = { $vacancy } tiene lugares asegurados en una región sin tope: no deciden nada.
match--reserves-over-cap = Las plazas de { $region } tienen asegurados { $reserved } lugares en total y su tope es { $cap }.
match--row-width = La fila tiene { $got ->
        [one] una celda
       *[other] { $got } celdas
    } y el encabezado { $expected }.
match--score-missing = { $applicant } no tiene puntaje y pide plazas que se asignan por puntaje.
match--score-not-decimal = El puntaje «{ $text }» de { $applicant } no es un decimal exacto.
    .remedy = Escribe solo cifras y, si hace falta, un punto: 87.25.
match--seed-needed = Hay lugares iguales y no se dio la semilla del sorteo.
    .remedy = Da «--seed N», o escribe «seed = N» en market.toml.
match--setting-choice = «{ $text }» no es un valor de «{ $key }»: { $allowed }.
match--setting-name = El nombre del mercado no es un texto: «{ $text }».
match--setting-seed = La semilla «{ $text }» no es un entero de 0 en adelante.
match--setting-unknown = «{ $key }» no es un ajuste conocido: no decidiría nada.
match--site-degrees = «{ $text }» no es una latitud de -90 a 90 ni una longitud de -180 a 180, en grados con punto decimal.
match--toml-broken = No es TOML legible ({ $cause }).
match--twice = «{ $id }» ya estaba en la línea { $first } ({ $column }).
match--two-couples = { $applicant } está en dos parejas (la otra es { $other }).
match--unknown = Nadie definió «{ $id }» ({ $column }).

match--verify--blocking-couple = La pareja { $couple } prefiere { $pair } y ahí la habrían admitido.
match--verify--blocking-free-seat = { $applicant } prefiere { $vacancy }, que tiene un lugar libre.
match--verify--blocking-lottery = { $applicant } prefiere { $vacancy } y el sorteo la puso antes que a { $rival }, que tiene el lugar con igual puntaje.
match--verify--blocking-order = { $applicant } prefiere { $vacancy } y va antes que { $rival }, que tiene el lugar.
match--verify--caps-not-run = El mercado tiene topes por región y el resultado se hizo con un mecanismo que no los aplica.
match--verify--claim = El informe dice { $key } = { $claimed } y es { $found }.
match--verify--declared-not-blocking = El resultado declara que { $agent } bloquea, y no es así.
match--verify--extra-seat-stranger = El resultado agrega lugares a { $vacancy } y no puede.
match--verify--mechanism-unknown = «{ $text }» no es un mecanismo conocido.
match--verify--not-acceptable = { $vacancy } no admite a { $applicant }.
match--verify--not-as-market = market.toml dice { $key } = { $market } y el resultado usó { $result }.
match--verify--not-best = La asignación es estable, pero otra estable es mejor para las personas: { $applicant } podría obtener { $vacancy }.
match--verify--not-listed = { $applicant } no pidió { $vacancy }.
match--verify--other-market = El resultado es de otro mercado.
match--verify--over-cap = { $region } tiene { $holders } personas asignadas y su tope es { $cap }.
match--verify--over-capacity = { $vacancy } tiene { $holders ->
        [one] una persona
       *[other] { $holders } personas
    } para { $seats ->
        [one] un lugar
       *[other] { $seats } lugares
    }.
match--verify--own-order-in-turn = El resultado es por turnos, pero hay plazas con orden propio.
match--verify--pair-not-listed = La pareja { $couple } no pidió { $pair }.
match--verify--proved-claim = El resultado dice haber probado «{ $claimed }» y no es estable.
match--verify--seed-missing = Hay lugares iguales y el resultado no dice la semilla: el sorteo no se puede rehacer.
match--verify--stable-claim = El resultado dice estable = { $claimed } y { $blocking ->
        [0] nadie bloquea
        [one] un agente bloquea
       *[other] { $blocking } agentes bloquean
    }.

match--cli--help = Asigna plazas, comprueba asignaciones y explica por qué.
match--cli--solve-help = Asigna las plazas de un mercado, comprueba la asignación y la escribe.
match--cli--verify-help = Comprueba un resultado contra su mercado, con otro código que el que asigna.
match--cli--explain-help = Di, de cada plaza que una persona prefería, por qué no la obtuvo.
match--cli--lapse-help = Quita a quienes renunciaron, ofrece sus lugares a quien sigue y escribe el mercado que queda, el resultado y los cambios.
match--cli--next-round-help = Escribe el mercado de la siguiente ronda: los lugares que nadie tiene, para quien no obtuvo plaza.
match--cli--lapsed = CSV con la columna «applicant»: quienes renunciaron o no se presentaron.
match--cli--new-preferences = preferences.csv de la nueva ronda: «applicant», «rank», «vacancy».
match--cli--out-lapse = Carpeta donde se escriben market/, result/ y moves.csv.
match--cli--out-market = Carpeta donde se escribe el mercado de la siguiente ronda.
match--cli--joint = La regla hizo la lista conjunta de { $couples ->
        [one] una pareja
       *[other] { $couples } parejas
    }: admite { $acceptable } de { $possible } pares ({ $percent } %). La que menos tiene es { $couple }: { $least } de { $of }.
match--cli--moved = { $lapsed ->
        [one] Salió una persona
       *[other] Salieron { $lapsed } personas
    }; { $moved ->
        [0] nadie más cambió de plaza
        [one] otra obtuvo plaza o una mejor
       *[other] otras { $moved } obtuvieron plaza o una mejor
    }.
match--cli--next-round = Siguiente ronda: { $seats ->
        [one] un lugar
       *[other] { $seats } lugares
    } en { $vacancies ->
        [one] una plaza
       *[other] { $vacancies } plazas
    } para { $applicants ->
        [one] una persona
       *[other] { $applicants } personas
    }.
match--cli--market = Carpeta del mercado: archivos CSV y market.toml.
match--cli--result = Carpeta del resultado: assignment.csv y report.json.
match--cli--applicant = Identificador de la persona aspirante.
match--cli--out = Carpeta donde se escribe el resultado.
match--cli--seed = Semilla del sorteo entre lugares iguales (si no, la de market.toml).
match--cli--json = Responde en JSON.
match--cli--reading = Leyendo
match--cli--solving = Asignando
match--cli--verifying = Comprobando
match--cli--writing = Escribiendo
match--cli--error = problema
match--cli--warning = aviso
match--cli--unreadable = No se puede leer o escribir { $path } ({ $cause }).
match--cli--stranger = { $applicant } no está en este mercado.
match--cli--solved = { $assigned ->
        [one] Una persona de { $applicants } obtuvo plaza.
       *[other] { $assigned } de { $applicants } personas obtuvieron plaza.
    }
match--cli--mechanism = Mecanismo: { $mechanism ->
        [in-turn] por turnos, según el lugar de cada quien
        [deferred-acceptance] aceptación diferida, proponen las personas
        [flexible-deferred-acceptance] aceptación diferida con topes y reservas por región
        [couples] parejas con lista conjunta y lugares separados
       *[other] { $mechanism }
    }.
match--cli--proved = { $proved ->
        [stable] La asignación es estable: nadie prefiere una plaza donde la admitirían.
        [none-exists] Está probado que no existe una asignación estable; esta deja { $blocking } bloqueos.
       *[other] No se decidió si existe una asignación estable; esta deja { $blocking } bloqueos.
    }
match--cli--written = Está en { $out }.
match--cli--holds = El resultado se sostiene: { $assigned } con plaza, { $blocking ->
        [0] nadie que prefiera otra donde la admitirían
        [one] un bloqueo declarado
       *[other] { $blocking } bloqueos declarados
    }.
match--cli--got = { $got ->
        [yes] { $applicant } obtuvo { $vacancy }.
       *[no] { $applicant } no obtuvo plaza.
    }
match--cli--got-rank = Era su opción { $rank }.
match--cli--why-unacceptable = Opción { $rank }: { $vacancy } no admite a { $applicant }.
match--cli--why-free = Opción { $rank }: { $vacancy } tenía lugar para { $applicant }; por sí sola no explica el resultado.
match--cli--why-region = Opción { $rank }: en { $vacancy } quedaban lugares, pero { $region } había llegado a su tope de { $cap ->
        [one] un lugar
       *[other] { $cap } lugares
    }; { $applicant } tiene ahí el lugar { $place }.
match--cli--why-no-seats = Opción { $rank }: { $vacancy } no tiene lugares.
match--cli--why-behind = Opción { $rank }: { $vacancy }. { $applicant } tiene el lugar { $place }{ $score ->
        [none] {""}
       *[other] {" "}(puntaje { $score })
    }; la última persona admitida, el { $cut_off }. { $ahead ->
        [one] Una persona ocupó antes { $seats ->
            [one] el único lugar
           *[other] uno de los { $seats } lugares
        }.
       *[other] { $ahead } personas ocuparon antes los { $seats } lugares.
    }
match--cli--why-ahead = Opción { $rank }: { $vacancy }. { $applicant } tiene el lugar { $place } y { $cut_off } es el de la última persona admitida.
