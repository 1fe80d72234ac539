"""A digest in words that two people can compare over the telephone, or a person with a paper.

Words of one list of 256 plain Spanish nouns, no accents, no two of them one letter apart and each
known by its first three letters. Each word is one byte. They are for the eye and the ear: what
decides is always the whole digest.
"""

WORDS = 6

_NOUNS = """
    abeja abril aceite agua albahaca aldea alma alondra altura amapola ancla anillo antena apio
    arado arco arena armario arpa arroz asiento atlas azul baile balsa banco barro bigote bizcocho
    bodega bosque bota brazo brisa bronce bufanda caballo cacao cadena caja calabaza camino canoa
    carta cascada cebolla cedro ceniza cielo cinta ciruela cobre cocina codo copa coral cosecha
    cristal cuadro cuento cumbre curva danza dedo desierto diamante dibujo dique disco dulce
    durazno eclipse edificio eje elefante equipo escoba esfera espejo estrella etapa falda farol
    felpa fiesta figura filtro flauta flecha flor foca fogata forma foto fresa fruta fuente gacela
    galleta ganso garza gato gaviota girasol globo goma grano guante guitarra hacha harina helado
    hierba hoja hongo horno hueso humo idea iguana isla jaguar jarra jilguero jinete jirafa
    jornada juego koala ladera lago lana laurel leche lente libro lima lirio llave lluvia lucero
    maleta mango mapa marea medalla mesa metal miel mina mirada molino monte mora motor mundo
    muralla museo naranja nave nido niebla nogal novela nube nuez nutria ocaso oficio olivo olmo
    onda orilla oro oruga ostra oveja pala panal papel parque pasto patio pepino perla pesca piano
    piedra pimienta pintura plata pluma poema pozo pradera puerta pulpo quetzal racimo rama rayo
    rebozo regla reloj remo resina ribera rombo rosa rueda sabor sauce selva semilla senda sierra
    silla sombra sonido suelo tabla taller tambor taza techo tejado tela tiempo tigre toalla
    tomate topacio torre trenza trigo trompo turquesa umbral universo urna uva vajilla valle vapor
    venado verano viento vitral yate yerba yeso yunque zafiro zanja zapato zona
"""
_LIST = tuple(_NOUNS.split())


def spoken(digest: str, words: int = WORDS) -> tuple[str, ...]:
    """The first `words` bytes of a hexadecimal digest, each as a word.

    >>> spoken("00ff10")
    ('abeja', 'zona', 'arena')
    """
    return tuple(_LIST[byte] for byte in bytes.fromhex(digest)[:words])


def grouped(digest: str, groups: int | None = None) -> str:
    """A hexadecimal digest in groups of four, the first `groups` of them or all.

    >>> grouped("3bd67c46937c08a3", 2)
    '3bd6 7c46'
    """
    cut = [digest[start : start + 4] for start in range(0, len(digest), 4)]
    return " ".join(cut[:groups])
