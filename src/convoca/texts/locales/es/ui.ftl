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
