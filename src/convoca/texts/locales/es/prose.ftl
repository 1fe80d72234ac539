# La convocatoria como documento: cláusulas, cabezas de tabla y pie.

prose--kind = Texto de la convocatoria
prose--digest = Huella de este texto
prose--foot = La huella es el SHA-256 de la forma canónica (RFC 8785) de la convocatoria y de sus plazas, como se congela al publicarla. Sus primeras palabras: { $words }.
prose--illustrative = La lista de plazas es ilustrativa: la hicimos nosotros para que sume las cifras anunciadas. No es la lista oficial.
prose--assumption = [supuesto nuestro]
prose--source-article = Fuente: artículo { $article }.
prose--source-own = Decisión nuestra.
prose--total = Total

prose--part-purpose = Qué se convoca
prose--part-people = Quién puede participar
prose--part-dates = Fechas
prose--part-posts = Plazas
prose--part-documents = Documentos
prose--part-data = Datos que se piden
prose--part-merit = Orden de mérito
prose--part-assignment = Asignación
prose--part-exclusivity = Exclusividad
prose--part-figures = Cifras anunciadas
prose--part-keeping = Conservación de datos
prose--part-rest = Observaciones y otras reglas
prose--part-assumptions = Supuestos

prose--issued = Convoca: { $issuer }. Clave de la convocatoria: { $call }. Periodo de selección: { $period }.
prose--basis = Fundamento: { $name }.
prose--exam = Participa quien está en la lista de seleccionados del { $exam }, edición { $edition }, de { $year }, en una de sus { $count } especialidades: { $specialties }.
prose--open = Es una convocatoria abierta: cada persona dice quién es y qué estudió, y lo comprueba con sus documentos.
prose--group = { $label }: { $count ->
        [0] las especialidades del examen.
        [one] { $count } especialidad o profesión.
       *[other] { $count } especialidades o profesiones.
    }
prose--group-further = { $count ->
        [one] Y una especialidad más, que la fuente nombra aparte: { $names }
       *[other] Y otras { $count }, que la fuente nombra aparte: { $names }
    }
prose--tracks = Modalidades de registro: { $tracks }.
prose--answer-shuts = { $answer }: no puede participar. { $because }
prose--windows = Cada paso se hace dentro de su periodo.
prose--windows-table = Periodos de la convocatoria
prose--minute = Todas las horas son de { $name } ({ $zone }). El último minuto de cada periodo cuenta completo, y un acto cuenta por el minuto en que llegó.
prose--release = Los resultados son públicos para todas las personas a la vez, a las { $at }. Antes nadie los ve.
prose--cycle = Las plazas corren del { $starts } al { $ends }.
prose--cycle-without-end = Las plazas corren desde el { $starts }; la duración de cada una está en su renglón.
prose--posts = Se ofrecen { $seats ->
        [one] { $seats } lugar
       *[other] { $seats } lugares
    } en { $posts ->
        [one] { $posts } plaza
       *[other] { $posts } plazas
    }, { $hospitals ->
        [one] { $hospitals } hospital
       *[other] { $hospitals } hospitales
    } y { $states ->
        [one] { $states } estado
       *[other] { $states } estados
    }. La lista completa, plaza por plaza, es parte de esta convocatoria y de su huella.
prose--posts-by-state = Lugares por estado
prose--posts-by-specialty = Lugares por especialidad o profesión
prose--posts-by-kind = Lugares por categoría, turno y duración
prose--tied = { $count ->
        [one] { $count } plaza vinculada se toma
       *[other] { $count } plazas vinculadas se toman
    } con sus dos turnos juntos: no se puede elegir una sola mitad.
prose--compensation = { $label }: { $amount } pesos al mes, en { $seats ->
        [one] { $seats } lugar
       *[other] { $seats } lugares
    }.
prose--term-permanent = Definitiva
prose--term-years = { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
prose--term-months = { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
prose--when-applicable = Se presenta solo si aplica.
prose--only-for = Solo para: { $tracks }.
prose--compared = Se coteja con: { $fields }.
prose--slot = { $label }: { $kinds }, hasta { $size } y { $pages ->
        [one] { $pages } página
       *[other] { $pages } páginas
    }.
prose--commitment = Compromiso de { $months ->
        [one] { $months } mes
       *[other] { $months } meses
    }: { $duty }
prose--data-given = Cada persona da estos datos:
prose--data-locked = Estos datos vienen del examen o del registro y no se cambian después:
prose--optional = (opcional)
prose--if-at-least = (solo si en «{ $field }» se pone { $least } o más)
prose--if-answered = (solo si en «{ $field }» se elige «{ $answer }»)
prose--scoring = El mérito se mide sobre { $total } puntos:
prose--scoring-table = Componentes del puntaje
prose--ties = Los empates se resuelven por sorteo público, con una semilla que se compromete antes y se publica después.
prose--mechanism = { $kind ->
        [in-turn] Las plazas se asignan en orden de mérito: cada persona recibe la primera de su lista que queda libre cuando llega su turno.
        [deferred-acceptance] Las plazas se asignan por aceptación diferida: cada una se queda con las personas de mayor mérito que la piden, y nadie pierde por ordenar su lista como de verdad prefiere.
        [live-turn] Las plazas se eligen en persona, por turno y en orden de mérito.
        [committee] Un comité de personas expertas decide quién ocupa cada plaza.
       *[placement] Cada residente recibe un hospital por adscripción.
    } { $scope ->
        [own-specialty] Solo se piden plazas de la propia especialidad.
       *[other] Alcance: { $scope }.
    }
prose--announced-only = Esta forma de asignar está anunciada; el sistema no la corre. Recibe y valida expedientes, y no asigna.
prose--preferences = Cada persona ordena al menos { $minimum ->
        [one] { $minimum } plaza
       *[other] { $minimum } plazas
    } { $limited ->
        [yes] y a lo más { $maximum }.
       *[no] y puede ordenar todas las de su especialidad.
    }
prose--third-employers = También pueden participar parejas en que una de las personas trabaja para otra institución.
prose--exclusivity-period = El periodo que comparten las convocatorias para esta regla es: { $period }.
prose--figures = Estas cifras son las que se anunciaron. Cada una dice cómo se anunció y dónde.
prose--figures-table = Cifras anunciadas
prose--relation = { $relation ->
        [exactly] exacta
        [about] aproximada
        [more-than] piso: es más que eso
        [almost] techo: es un poco menos que eso
       *[unstated] la fuente no dice si es exacta
    }
prose--acknowledged = Diferencia conocida en { $where }: { $reason }
prose--retention = La identidad se conserva { $identity } días después de los resultados, y los documentos { $documents }.
prose--proofs = Los acuses y la cadena de actos se conservan siempre; no llevan nombres.
prose--reasons = Un documento se puede observar solo por estos motivos:
prose--reason-fatal = { $words } (no se puede corregir)
prose--assumptions = { $count ->
        [one] La fuente no dice esto y lo supusimos:
       *[other] La fuente no dice estas { $count } cosas y las supusimos:
    }

prose--head-step = Paso
prose--head-opens = Abre
prose--head-closes = Último minuto
prose--head-source = Fuente
prose--head-state = Estado
prose--head-specialty = Especialidad o profesión
prose--head-category = Categoría
prose--head-shift = Turno
prose--head-term = Duración
prose--head-seats = Lugares
prose--head-hospitals = Hospitales
prose--head-component = Componente
prose--head-weight = Puntos
prose--head-out-of = Sobre
prose--head-figure = Cifra
prose--head-announced = Anunciada
prose--head-relation = Cómo se lee
