"""Names that sound Mexican, put together at random. The lists say how common a name is, no more."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from convoca.rehearsal.draws import Draws, Wheel


def _ranked(words: str) -> Wheel[str]:
    """A wheel of names separated by commas, the commonest first, each a little rarer."""
    names = [name.strip() for name in words.split(",")]
    return Wheel({name: 1 / (place + 6) for place, name in enumerate(names)})


WOMEN: Final = _ranked(
    "María Fernanda, Ana Karen, Alejandra, Daniela, Mariana, Gabriela, Andrea, Karla, Diana, Laura,"
    "María Guadalupe, Fernanda, Paola, Karen, Valeria, Claudia, Brenda, Jessica, Ana Laura, Sofía,"
    "Alondra, Itzel, Mónica, Verónica, Adriana, Ana Sofía, María José, Lizbeth, Rosa Isela, Elena,"
    "Citlali, Ximena, María del Carmen, Nayeli, Paulina, Miriam, Araceli, Perla, Sandra, Luz María,"
    "María de los Ángeles, Xóchitl, Yesenia, Ana Lucía, Dulce María, Estefanía, Ivonne, Renata,"
    "Rocío, Zaira, Inés, Olga, Ma. Teresa, Begoña, Úrsula, Yareli, Natalia, Regina, Noemí, Esther"
)
MEN: Final = _ranked(
    "Luis Ángel, José Luis, Juan Carlos, Carlos, Miguel Ángel, Jorge, Alejandro, Eduardo, Daniel,"
    "Luis Fernando, Francisco Javier, Ricardo, José Antonio, Fernando, Jesús, Roberto, Marco Antonio,"
    "Iván, Oscar, Víctor Manuel, Sergio, Omar, José Manuel, Diego, Emmanuel, Raúl, Héctor, Arturo,"
    "Juan Pablo, Gerardo, Javier, César, Rodrigo, Adrián, José de Jesús, Hugo, Mauricio, Alan, Erick,"
    "Edgar, Rafael, Julio César, Israel, Ulises, Cuauhtémoc, Gustavo, Pedro, Ernesto, Joel, Saúl,"
    "J. Guadalupe, Abraham, Íñigo, Uriel, Isaac, Enrique, Leonardo, Noé, Elías"
)
SURNAMES: Final = _ranked(
    "Hernández, García, Martínez, López, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores,"
    "Gómez, Morales, Vázquez, Reyes, Jiménez, Torres, Díaz, Gutiérrez, Ruiz, Mendoza, Aguilar, Ortiz,"
    "Moreno, Castillo, Romero, Álvarez, Méndez, Chávez, Rivera, Juárez, Ramos, Domínguez, Herrera,"
    "Medina, Castro, Vargas, Guzmán, Velázquez, Rojas, De la Cruz, Muñoz, Contreras, Salazar, Luna,"
    "Ortega, Santiago, Guerrero, Estrada, Bautista, Cortés, Soto, Alvarado, Lara, Ávila, Ríos, Mejía,"
    "Cervantes, Silva, Delgado, Vega, Márquez, Sandoval, Fernández, León, Carrillo, Solís, Rosas,"
    "Ibarra, Valdez, Núñez, Campos, Santos, Camacho, Peña, Cabrera, Miranda, Robles, Pacheco, Navarro,"
    "Valencia, Maldonado, Acosta, Rosales, Molina, Padilla, Cárdenas, Ochoa, Orozco, Serrano, Fuentes,"
    "Nava, Zamora, Trejo, Montes, Zúñiga, Galván, Tapia, Salas, Ponce, Beltrán, Meza, Franco, Pineda,"
    "Barrera, Escobar, Uribe, De León, De la Rosa, Del Ángel, Canul, Pech, Chan, Uc, Ek, Xool, Tzec,"
    "Cahuich, Tecuapetla, Xicoténcatl, Ixtlahuac, Olvera, Arriaga, Bermúdez, Cano, Quiroz, Villa,"
    "Ugalde, Yáñez, Zepeda, Nájera, Ñeco, Ibáñez, Esquivel, O'Farrill, Monroy, Bárcenas, McGregor"
)
ABROAD: Final = _ranked(
    "Quispe, Mamani, Rojas, Castellanos, Zambrano, Caicedo, Restrepo, Ospina, Mosquera, Pinto, Rivas,"
    "Matamoros, Zelaya, Guzmán, Polanco, Ureña, Marte, Baptiste, Moïse, Duvalier, Figueroa, Aguirre"
)
COUNTRIES: Final = Wheel(
    {"COL": 5, "BOL": 3, "ECU": 3, "PER": 3, "VEN": 3, "NIC": 2, "DOM": 2, "HTI": 1, "GTM": 2}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's names as on her birth certificate; ``second_surname`` may be empty."""

    given: str
    first_surname: str
    second_surname: str

    @property
    def full(self) -> str:
        """The names in the order they are said."""
        return " ".join(
            part for part in (self.given, self.first_surname, self.second_surname) if part
        )


def draw(draws: Draws, *, sex: str, foreign: bool) -> Name:
    """A name. One Mexican in eighty, and one foreigner in six, has a single surname."""
    surnames = ABROAD if foreign else SURNAMES
    given = draws.spin(WOMEN if sex == "M" else MEN)
    alone = draws.chance(1 / 6 if foreign else 1 / 80)
    return Name(given, draws.spin(surnames), "" if alone else draws.spin(surnames))


def plain(text: str) -> str:
    """Lower-case letters without accents, words joined by dots: for a made-up e-mail address."""
    split = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(sign for sign in split if not unicodedata.combining(sign))
    return ".".join("".join(sign if sign.isalnum() else " " for sign in bare).split())
