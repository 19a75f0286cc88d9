"""Places that news names without explaining: countries, their adjectives, capitals, large cities.

Source: the member states of the United Nations with their usual short English names and demonyms,
their capitals, the states of the USA, and cities of more than about two million people.
"""

from __future__ import annotations

_COUNTRIES = """
Afghanistan:Afghan;Albania:Albanian;Algeria:Algerian;Angola:Angolan;Argentina:Argentine,Argentinian;
Armenia:Armenian;Australia:Australian;Austria:Austrian;Azerbaijan:Azerbaijani;Bahamas:Bahamian;
Bahrain:Bahraini;Bangladesh:Bangladeshi;Barbados:Barbadian;Belarus:Belarusian;Belgium:Belgian;
Belize:Belizean;Benin:Beninese;Bhutan:Bhutanese;Bolivia:Bolivian;Bosnia:Bosnian;Botswana:;
Brazil:Brazilian;Brunei:Bruneian;Bulgaria:Bulgarian;Burkina Faso:Burkinabe;Burundi:Burundian;
Cambodia:Cambodian;Cameroon:Cameroonian;Canada:Canadian;Chad:Chadian;Chile:Chilean;China:Chinese;
Colombia:Colombian;Congo:Congolese;Costa Rica:Costa Rican;Croatia:Croatian;Cuba:Cuban;
Cyprus:Cypriot;Czech Republic:Czech;Denmark:Danish,Dane;Dominican Republic:Dominican;
Ecuador:Ecuadorian,Ecuadorean;Egypt:Egyptian;El Salvador:Salvadoran;England:English;
Eritrea:Eritrean;Estonia:Estonian;Ethiopia:Ethiopian;Fiji:Fijian;Finland:Finnish,Finn;
France:French;Gabon:Gabonese;Gambia:Gambian;Georgia:Georgian;Germany:German;Ghana:Ghanaian;
Greece:Greek;Greenland:Greenlandic;Grenada:Grenadian;Guatemala:Guatemalan;Guinea:Guinean;Guyana:Guyanese;
Haiti:Haitian;Honduras:Honduran;Hungary:Hungarian;Iceland:Icelandic;India:Indian;
Indonesia:Indonesian;Iran:Iranian;Iraq:Iraqi;Ireland:Irish;Israel:Israeli;Italy:Italian;
Ivory Coast:Ivorian;Jamaica:Jamaican;Japan:Japanese;Jordan:Jordanian;Kazakhstan:Kazakh;
Kenya:Kenyan;Kosovo:Kosovar;Kuwait:Kuwaiti;Kyrgyzstan:Kyrgyz;Laos:Laotian;Latvia:Latvian;
Lebanon:Lebanese;Liberia:Liberian;Libya:Libyan;Lithuania:Lithuanian;Luxembourg:;
Madagascar:Malagasy;Malawi:Malawian;Malaysia:Malaysian;Maldives:Maldivian;Mali:Malian;Malta:Maltese;
Mauritania:Mauritanian;Mauritius:Mauritian;Mexico:Mexican;Moldova:Moldovan;Monaco:;
Mongolia:Mongolian;Montenegro:Montenegrin;Morocco:Moroccan;Mozambique:Mozambican;Myanmar:Burmese;
Namibia:Namibian;Nepal:Nepali,Nepalese;Netherlands:Dutch;New Zealand:New Zealander;
Nicaragua:Nicaraguan;Niger:Nigerien;Nigeria:Nigerian;North Korea:North Korean;
North Macedonia:Macedonian;Northern Ireland:;Norway:Norwegian;Oman:Omani;Pakistan:Pakistani;
Palestine:Palestinian;Panama:Panamanian;Papua New Guinea:;Paraguay:Paraguayan;Peru:Peruvian;
Philippines:Filipino,Philippine;Poland:Polish;Portugal:Portuguese;Puerto Rico:Puerto Rican;
Qatar:Qatari;Romania:Romanian;Russia:Russian;Rwanda:Rwandan;Samoa:Samoan;Saudi Arabia:Saudi;
Scotland:Scottish;Senegal:Senegalese;Serbia:Serbian;Sierra Leone:;Singapore:Singaporean;
Slovakia:Slovak;Slovenia:Slovenian;Somalia:Somali;South Africa:South African;
South Korea:South Korean;South Sudan:South Sudanese;Spain:Spanish;Sri Lanka:Sri Lankan;
Sudan:Sudanese;Suriname:Surinamese;Sweden:Swedish;Switzerland:Swiss;Syria:Syrian;Taiwan:Taiwanese;
Tajikistan:Tajik;Tanzania:Tanzanian;Thailand:Thai;Tibet:Tibetan;Togo:Togolese;
Trinidad and Tobago:;Tunisia:Tunisian;Turkey:Turkish;Turkmenistan:Turkmen;Uganda:Ugandan;
Ukraine:Ukrainian;United Arab Emirates:Emirati;United Kingdom:British;United States:American;
Uruguay:Uruguayan;Uzbekistan:Uzbek;Vatican:;Venezuela:Venezuelan;Vietnam:Vietnamese;Wales:Welsh;
Yemen:Yemeni;Zambia:Zambian;Zimbabwe:Zimbabwean
"""
COUNTRY_ALIASES = {
    "us": "United States",
    "u.s.": "United States",
    "u.s": "United States",
    "usa": "United States",
    "america": "United States",
    "united states of america": "United States",
    "the states": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "uae": "United Arab Emirates",
    "türkiye": "Turkey",
    "turkiye": "Turkey",
    "holland": "Netherlands",
    "burma": "Myanmar",
    "drc": "Congo",
    "côte d'ivoire": "Ivory Coast",
    "czechia": "Czech Republic",
}
_PAIRS = [entry.strip().split(":") for entry in _COUNTRIES.replace("\n", "").split(";")]
COUNTRIES = frozenset(country for country, _ in _PAIRS)
DEMONYMS = {
    adjective: country
    for country, adjectives in _PAIRS
    for adjective in adjectives.split(",")
    if adjective
}
_CITIES = """
Kabul;Algiers;Luanda;Buenos Aires;Yerevan;Canberra;Sydney;Melbourne;Brisbane;Perth;Adelaide;Vienna;
Baku;Dhaka;Minsk;Brussels;La Paz;Sarajevo;Brasilia;Brasília;São Paulo;Sao Paulo;
Rio de Janeiro;Sofia;Phnom Penh;Ottawa;Toronto;Montreal;Vancouver;Santiago;Beijing;Shanghai;
Guangzhou;Shenzhen;Wuhan;Chengdu;Hong Kong;Bogotá;Bogota;Medellín;Kinshasa;
Zagreb;Havana;Prague;Copenhagen;Quito;Guayaquil;
Cairo;Alexandria;San Salvador;London;Manchester;Birmingham;Liverpool;Leeds;Glasgow;Edinburgh;
Belfast;Cardiff;Tallinn;Addis Ababa;Helsinki;Paris;Marseille;Lyon;Tbilisi;Berlin;Munich;Hamburg;
Frankfurt;Cologne;Accra;Athens;Port-au-Prince;Tegucigalpa;Budapest;Reykjavik;New Delhi;Delhi;
Mumbai;Kolkata;Chennai;Bangalore;Hyderabad;Jakarta;Tehran;Baghdad;Mosul;Basra;Dublin;Jerusalem;
Tel Aviv;Gaza;West Bank;Rome;Milan;Naples;Turin;Kingston;Tokyo;Osaka;Amman;Astana;Nairobi;Mombasa;
Pristina;Seoul;Busan;Bishkek;Beirut;Tripoli;Benghazi;Vilnius;Kuala Lumpur;Mexico City;Guadalajara;
Monterrey;Chisinau;Casablanca;Rabat;Maputo;Kathmandu;Amsterdam;Rotterdam;The Hague;Wellington;
Auckland;Managua;Abuja;Lagos;Kano;Pyongyang;Oslo;Islamabad;Karachi;Lahore;Peshawar;Ramallah;Lima;
Manila;Warsaw;Krakow;Lisbon;Porto;Doha;Bucharest;Moscow;St. Petersburg;Kigali;Riyadh;Jeddah;Mecca;
Dakar;Belgrade;Bratislava;Ljubljana;Mogadishu;Johannesburg;Cape Town;Durban;Pretoria;Madrid;
Barcelona;Valencia;Seville;Colombo;Khartoum;Stockholm;Gothenburg;Zurich;Geneva;Bern;Damascus;
Aleppo;Homs;Taipei;Dar es Salaam;Bangkok;Tunis;Ankara;Istanbul;Izmir;Kampala;Kyiv;Kiev;Kharkiv;
Odesa;Odessa;Lviv;Mariupol;Abu Dhabi;Dubai;Montevideo;Tashkent;Vatican City;Caracas;Maracaibo;
Hanoi;Ho Chi Minh City;Sanaa;Aden;Lusaka;Harare;New York;New York City;Los Angeles;Chicago;Houston;
Phoenix;Philadelphia;San Antonio;San Diego;Dallas;San Francisco;Seattle;Denver;Boston;Detroit;
Nashville;Baltimore;Las Vegas;Miami;Atlanta;New Orleans;Cleveland;Pittsburgh;Minneapolis;Orlando;
Tampa;Sacramento;Charlotte;Portland;Milwaukee;Memphis;Kansas City;Brooklyn;Manhattan;Queens;Bronx;
Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;
Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;
Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;North Carolina;
North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;
Texas;Utah;Vermont;Virginia;Washington;West Virginia;Wisconsin;Wyoming;Washington DC;
Ontario;Quebec;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;Queensland;Victoria;
New South Wales;Tasmania;Crimea;Donbas;Donetsk;Luhansk;Kashmir;Kurdistan;Catalonia;Bavaria;
Europe;Asia;Africa;South America;North America;Latin America;Central America;Middle East;Caribbean;
Antarctica;Oceania;Balkans;Scandinavia;Siberia;Sahel;Mediterranean;Atlantic;Pacific;Gaza Strip
"""
PLACES = COUNTRIES | frozenset(city.strip() for city in _CITIES.replace("\n", "").split(";"))
