"""Corrections of the sources' lines, from general knowledge: bare surnames made whole, spellings joined, lines left out."""

from __future__ import annotations

from dragoman.actors.record import Office

BAD_PERSONS = {
    "Human Rights", "Business Development", "Citizens Services", "Communist Party Politburo", "Exceptional Service Award", "Financial Management",
    "Humanitarian Issues", "Information Officer", "Labour Organization", "Meritorious Civilian Service Award", "Small Business", "Carmen Aponte",
    "Collective Presidency", "Collective Leadership", "Junta", "Vacant", "Council of Ministers",
}  # fmt: skip
"""Lines that name no person."""

FULL: dict[tuple[str, str], str] = {
    ("Gorbachev", "RU"): "Mikhail Gorbachev", ("Rafsanjani", "IR"): "Akbar Hashemi Rafsanjani", ("Akbulut", "TR"): "Yildirim Akbulut",
    ("Yilmaz", "TR"): "Mesut Yilmaz", ("Erbakan", "TR"): "Necmettin Erbakan", ("Mulk", "PK"): "Nasirul Mulk", ("Fahd", "SA"): "King Fahd",
    ("Jatoi", "PK"): "Ghulam Mustafa Jatoi", ("Abdallah", "SA"): "King Abdullah", ("Khomeini", "IR"): "Ruhollah Khomeini",
    ("Noriega", "PA"): "Manuel Noriega", ("Qaddafi", "LY"): "Muammar Gaddafi", ("Al-Gaddafi", "LY"): "Muammar Gaddafi",
    ("Saddam Hussein", "IQ"): "Saddam Hussein", ("Mubarak", "EG"): "Hosni Mubarak", ("Castro", "CU"): "Fidel Castro",
    ("Fidel Castro Ruz", "CU"): "Fidel Castro", ("Raul Castro Ruz", "CU"): "Raul Castro", ("Raul Castro", "CU"): "Raul Castro",
}  # fmt: skip
"""(person, state) as the source has it -> the full name."""

SAME: dict[tuple[str, str], str] = {
    ("Michael Pompeo", "US"): "Mike Pompeo", ("Sergey Lavrov", "RU"): "Sergei Lavrov", ("Sergey Shoigu", "RU"): "Sergei Shoigu",
    ("Sergey Ryabkov", "RU"): "Sergei Ryabkov", ("Sergey Vershinin", "RU"): "Sergei Vershinin", ("Sergey Kislyak", "RU"): "Sergei Kislyak",
    ("Yury Ushakov", "RU"): "Yuri Ushakov", ("Vasily Nebenzya", "RU"): "Vasily Nebenzya", ("George Bush", "US"): "George H. W. Bush",
    ("Sergey Aksyonov", "ua_cri"): "Sergei Aksyonov", ("Dmitriy Kozak", "RU"): "Dmitry Kozak", ("Yuriy Borisov", "RU"): "Yury Borisov",
    ("Dmitriy Rogozin", "RU"): "Dmitry Rogozin", ("Aleksandr Novak", "RU"): "Alexander Novak", ("Andrey Belousov", "RU"): "Andrei Belousov",
    ("Michael Waltz", "US"): "Mike Waltz", ("Rafael Mariano Grossi", ""): "Rafael Grossi", ("Jim Mattis", "US"): "James Mattis",
    ("Sayyid Badr Albusaidi", "OM"): "Badr Albusaidi",
}  # fmt: skip
"""(person, state) -> the name under which the same person is filed."""

CORRECTED: dict[tuple[str, str, str | None], Office] = {}
