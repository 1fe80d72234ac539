# What every page says. Written in English, not translated word by word.

## Moments

moment--instant = { $clock } on { $day } ({ $zone })
moment--clock = { $clock } ({ $zone })
moment--day = { $number } { $month }
moment--day-year = { $number } { $month } { $year }
moment--day-weekday = { $weekday } { $number } { $month }
moment--day-weekday-year = { $weekday } { $number } { $month } { $year }
moment--weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
moment--month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
moment--days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
moment--hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
moment--minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
moment--seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
moment--two = { $first } and { $second }

zone--central = Central Mexico time
zone--pacific = Pacific Mexico time
zone--northwest = Northwest Mexico time
zone--southeast = Southeast Mexico time
zone--utc = universal time, UTC
zone--city = { $city } time
city--Bogota = Bogotá
city--Asuncion = Asunción
city--Mexico-City = Mexico City
city--Ciudad-Juarez = Ciudad Juárez
city--Havana = Havana
city--Panama = Panama
city--New-York = New York
city--Los-Angeles = Los Angeles
city--Sao-Paulo = São Paulo
city--London = London
city--Paris = Paris
city--Rome = Rome
city--Berlin = Berlin
city--Lisbon = Lisbon
city--Tokyo = Tokyo
city--Port-au-Prince = Port-au-Prince
city--Puerto-Rico = Puerto Rico
city--Santo-Domingo = Santo Domingo
city--Merida = Mérida
