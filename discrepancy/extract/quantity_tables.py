"""The rows of the units and currencies that the quantity reader knows, as text."""

from __future__ import annotations

# name | dimension | base | factor | spellings; a spelling marked with * is case-sensitive.
UNIT_ROWS = """
metre|length|metre|1|metre metres meter meters m
kilometre|length|metre|1000|kilometre kilometres kilometer kilometers km kms
centimetre|length|metre|0.01|centimetre centimetres centimeter centimeters cm cms
millimetre|length|metre|0.001|millimetre millimetres millimeter millimeters mm
decimetre|length|metre|0.1|decimetre decimetres decimeter decimeters dm
micrometre|length|metre|1e-6|micrometre micrometres micrometer micron microns μm µm um
nanometre|length|metre|1e-9|nanometre nanometres nanometer nanometers nm
picometre|length|metre|1e-12|picometre picometres picometer picometers
mile|length|metre|1609.344|mile miles mi
nautical mile|length|metre|1852|nautical_mile nautical_miles
yard|length|metre|0.9144|yard yards yd yds
foot|length|metre|0.3048|foot feet ft '
inch|length|metre|0.0254|inch inches in " ″
light-year|length|metre|9460730472580800|light_year light_years light-year
square metre|area|square metre|1|square_metre square_metres square_meter square_meters sq_m sqm m2 m²
square kilometre|area|square metre|1000000|square_kilometre square_kilometres square_kilometer\
 square_kilometers sq_km km2 km²
square mile|area|square metre|2589988.110336|square_mile square_miles sq_mi sq_miles sq_mile
square feet|area|square metre|0.09290304|square_foot square_feet sq_ft sqft
acre|area|square metre|4046.8726098743|acre acres
hectare|area|square metre|10000|hectare hectares ha
kilogram|mass|kilogram|1|kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos
gram|mass|kilogram|0.001|gram grams gramme grammes g
milligram|mass|kilogram|1e-6|milligram milligrams milligramme milligrammes mg
microgram|mass|kilogram|1e-9|microgram micrograms microgramme microgrammes μg µg mcg
pound-mass|mass|kilogram|0.45359237|pound pounds lb lbs
ounce|mass|kilogram|0.028349523125|ounce ounces oz
stone|mass|kilogram|6.35029318|stone
metric ton|mass|kilogram|1000|tonne tonnes metric_ton metric_tons
ton|mass|kilogram|907.18474|ton tons
carat|mass|kilogram|0.0002|carat carats
second|duration|second|1|second seconds sec secs
minute|duration|second|60|minute minutes min mins
hour|duration|second|3600|hour hours hr hrs
day|duration|second|86400|day days
week|duration|second|604800|week weeks
fortnight|duration|second|1209600|fortnight fortnights
month|duration|second|2629800|month months
year|duration|second|31557600|year years yr yrs
decade|duration|second|315576000|decade decades
century|duration|second|3155760000|century centuries
millisecond|duration|second|0.001|millisecond milliseconds ms
mile per hour|speed|metre per second|0.44704|mph
kilometre per hour|speed|metre per second|0.2777777777777778|kph kmh kmph km/h km/hr
knot|speed|metre per second|0.5144444444444445|knot knots kt kts
litre|number|litre|1|litre litres liter liters l
millilitre|number|litre|0.001|millilitre millilitres milliliter milliliters ml
gallon|number|litre|3.785411784|gallon gallons gal
acre-foot|number|litre|1233481.83754752|acre-foot acre-feet
barrel|number|litre|158.987294928|barrel barrels bbl
pint|number|litre|0.473176473|pint pints
quart|number|litre|0.946352946|quart quarts
tablespoon|number|litre|0.01478676478125|tablespoon tablespoons tbsp
teaspoon|number|litre|0.00492892159375|teaspoon teaspoons tsp
cup|number|litre|0.2365882365|cup cups
dram|number|dram|1|dram drams
cubic metre|number|litre|1000|cubic_metre cubic_metres cubic_meter cubic_meters
cubic foot|number|litre|28.316846592|cubic_foot cubic_feet
watt|number|watt|1|watt watts W*
kilowatt|number|watt|1000|kilowatt kilowatts kw
megawatt|number|watt|1e6|megawatt megawatts MW*
gigawatt|number|watt|1e9|gigawatt gigawatts GW*
horsepower|number|watt|745.6998715822702|horsepower hp horse_power ps
brake horsepower|number|watt|745.6998715822702|bhp brake_horsepower
watt hour|number|watt hour|1|watt_hour watt_hours watt-hour watt-hours wh
kilowatt hour|number|watt hour|1000|kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kwh
megawatt hour|number|watt hour|1e6|megawatt_hour megawatt_hours mwh
gigawatt hour|number|watt hour|1e9|gigawatt_hour gigawatt_hours gwh
milliampere-hour|number|milliampere-hour|1|mah
ampere|number|ampere|1|ampere amperes amp amps
volt|number|volt|1|volt volts V*
newton metre|number|newton metre|1|newton_metre newton_metres Nm*
foot pound-force|number|newton metre|1.3558179483314004|lb-ft ft-lb lb-feet pound-feet
hertz|number|hertz|1|hertz hz
kilohertz|number|hertz|1000|kilohertz khz
megahertz|number|hertz|1e6|megahertz mhz
gigahertz|number|hertz|1e9|gigahertz ghz
byte|number|byte|1|byte bytes
kilobyte|number|byte|1000|kilobyte kilobytes kb
megabyte|number|byte|1e6|megabyte megabytes mb
gigabyte|number|byte|1e9|gigabyte gigabytes gb gigs
terabyte|number|byte|1e12|terabyte terabytes tb
bit|number|bit|1|bit bits
megabit per second|number|bit per second|1e6|mbps
gigabit per second|number|bit per second|1e9|gbps
megapixel|number|megapixel|1|megapixel megapixels mp
pixel|number|pixel|1|pixel pixels px
revolutions per minute|number|revolutions per minute|1|rpm
mile per gallon|number|mile per gallon|1|mpg
point per game|number|point per game|1|ppg
rebound per game|number|rebound per game|1|rpg
assist per game|number|assist per game|1|apg
gigapascal|number|pascal|1e9|gigapascal gigapascals gpa
megapascal|number|pascal|1e6|megapascal megapascals mpa
kilopascal|number|pascal|1000|kilopascal kilopascals kpa
pound per square inch|number|pascal|6894.757293168361|psi
kilopound per square inch|number|pascal|6894757.293168361|ksi
decibel|number|decibel|1|decibel decibels db
roentgen|number|roentgen|1|roentgen roentgens R*
parts-per-million|number|parts-per-billion|1000|ppm
parts-per-billion|number|parts-per-billion|1|ppb
calorie|number|calorie|1|calorie calories
celsius|temperature|celsius|1|celsius centigrade celcius centigrate °c degrees_celsius degree_celsius\
 degrees_centigrade degrees_c degree_c °_c C*
kelvin|temperature|celsius|1|kelvin kelvins
degree|number|degree|1|degree degrees deg °
percentage|percent|percent|1|% percent per_cent pct percentage_points percentage_point
nanosecond|duration|second|1e-9|nanosecond nanoseconds ns
microsecond|duration|second|1e-6|microsecond microseconds μs µs
fathom|length|metre|1.8288|fathom fathoms
furlong|length|metre|201.168|furlong furlongs
parsec|length|metre|30856775814913670|parsec parsecs
square centimetre|area|square metre|0.0001|square_centimetre square_centimetres square_centimeter\
 square_centimeters cm2 cm² sq_cm
square inch|area|square metre|0.00064516|square_inch square_inches sq_in
square yard|area|square metre|0.83612736|square_yard square_yards sq_yd sq_yards
metre per second|speed|metre per second|1|m/s mps
kilometre per second|speed|metre per second|1000|km/s
foot per second|speed|metre per second|0.3048|ft/s
centilitre|number|litre|0.01|centilitre centilitres centiliter centiliters cl
decilitre|number|litre|0.1|decilitre decilitres deciliter deciliters dl
hectolitre|number|litre|100|hectolitre hectolitres hectoliter hectoliters hl
fluid ounce|number|litre|0.0295735295625|fluid_ounce fluid_ounces fl_oz
bushel|number|litre|35.23907016688|bushel bushels
cubic centimetre|number|litre|0.001|cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters cc cm3 cm³
cubic kilometre|number|litre|1e12|cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers km3
cubic inch|number|litre|0.016387064|cubic_inch cubic_inches cu_in
cubic yard|number|litre|764.554857984|cubic_yard cubic_yards
quintal|mass|kilogram|100|quintal quintals
kiloton|mass|kilogram|1e6|kiloton kilotons kilotonne kilotonnes
joule|number|joule|1|joule joules
kilojoule|number|joule|1000|kilojoule kilojoules kj
megajoule|number|joule|1e6|megajoule megajoules mj
kilocalorie|number|calorie|1000|kilocalorie kilocalories kcal
british thermal unit|number|joule|1055.05585262|btu btus
milliwatt|number|watt|0.001|milliwatt milliwatts
terawatt|number|watt|1e12|terawatt terawatts TW*
terawatt hour|number|watt hour|1e12|terawatt_hour terawatt_hours twh
kilovolt|number|volt|1000|kilovolt kilovolts kv
millivolt|number|volt|0.001|millivolt millivolts
milliampere|number|ampere|0.001|milliampere milliamperes milliamp milliamps
ohm|number|ohm|1|ohm ohms
newton|number|newton|1|newton newtons
kilonewton|number|newton|1000|kilonewton kilonewtons kN*
pascal|number|pascal|1|pascal pascals
hectopascal|number|pascal|100|hectopascal hectopascals hpa
millibar|number|pascal|100|millibar millibars
atmosphere|number|pascal|101325|atm
radian|number|radian|1|radian radians
lumen|number|lumen|1|lumen lumens
nit|number|nit|1|nits
lux|number|lux|1|lux
petabyte|number|byte|1e15|petabyte petabytes pb
megabit|number|bit|1e6|megabit megabits Mb*
gigabit|number|bit|1e9|gigabit gigabits Gb*
kilobit|number|bit|1000|kilobit kilobits kbps
dots per inch|number|dots per inch|1|dpi ppi
frame per second|number|frame per second|1|fps
basis point|percent|percent|0.01|basis_point basis_points bps
megaton|mass|kilogram|907184740|megaton megatons
"""

# iso | name | factor | spellings after the number
CURRENCY_ROWS = """
USD|dollar|1|musd dollar dollars us_dollar us_dollars u.s._dollars u.s._dollar american_dollars usd $ us_$ us$ bucks
USD|cent|0.01|cent cents ¢
EUR|euro|1|meur euro euros € eur
EUR|euro cent|0.01|euro_cents
GBP|pound sterling|1|mgbp pound_sterling pounds_sterling sterling £ gbp quid british_pounds
GBP|penny|0.01|penny pence pennies p
JPY|japanese yen|1|yen japanese_yen ¥ jpy
CNY|chinese yuan|1|yuan chinese_yuan rmb renminbi cny
INR|indian rupee|1|indian_rupee indian_rupees inr ₹
INR|rupee|1|rupee rupees rs
PKR|pakistani rupee|1|pakistani_rupees pkr
LKR|sri lankan rupee|1|sri_lankan_rupees lkr ரூ
IDR|indonesian rupiah|1|rupiah rupiahs indonesian_rupiah idr
CAD|canadian dollar|1|canadian_dollar canadian_dollars cad c_$ c$
AUD|australian dollar|1|australian_dollar australian_dollars aud a_$ a$
NZD|new zealand dollar|1|new_zealand_dollar new_zealand_dollars nzd
HKD|hong kong dollar|1|hong_kong_dollar hong_kong_dollars hkd
SGD|singaporean dollar|1|singapore_dollar singapore_dollars sgd
TWD|taiwan dollar|1|taiwan_dollars twd
CHF|swiss franc|1|swiss_franc swiss_francs franc francs chf
FRF|french franc|1|french_franc french_francs
DEM|german mark|1|deutschmark deutschmarks deutsche_marks
FIM|finnish markka|1|finnish_markka markka
ITL|lira|1|lira lire
TRY|turkish lira|1|turkish_lira turkish_liras
ESP|peseta|1|peseta pesetas
MXN|mexican peso|1|mexican_peso mexican_pesos mxn
PHP|philippine peso|1|philippine_peso philippine_pesos
XXP|peso|1|peso pesos
BRL|brazilian real|1|reais brazilian_reais brazilian_real brl
RUB|ruble|1|ruble rubles rouble roubles rub russian_rubles
UAH|hryvnia|1|hryvnia hryvnias uah
PLN|zloty|1|zloty zlotys zlotych złoty złotys złotych złote zł pln
CZK|czech koruna|1|koruna korunas czech_crowns
DKK|danish krone|1|danish_crown danish_crowns danish_krone danish_kroner dkk
SEK|swedish krona|1|swedish_crown swedish_crowns swedish_krona swedish_kronor sek
NOK|norwegian krone|1|norwegian_crown norwegian_crowns norwegian_krone norwegian_kroner nok
ISK|icelandic krona|1|icelandic_kronur
HRK|croatian kuna|1|kuna kunas kn
ILS|shekel|1|shekel shekels ils
SAR|riyal|1|riyal riyals sar
AED|dirham|1|dirham dirhams aed
KWD|dinar|1|dinar dinars
IRR|rial|1|rial rials
EGP|egyptian pound|1|egyptian_pounds egyptian_pound
KRW|won|1|korean_won krw south_korean_won
THB|baht|1|baht thb
VND|dong|1|vietnamese_dong vnd
MYR|malaysian ringgit|1|ringgit ringgits malaysian_ringgit myr
MYR|sen|0.01|sen
ZAR|rand|1|rand rands zar
NGN|naira|1|naira ngn
KES|kenyan shilling|1|kenyan_shillings
KES|shilling|1|shilling shillings
GHS|cedi|1|cedi cedis
BDT|taka|1|taka
CRC|costa rican colón|1|colón colones ₡
ATS|austrian schilling|1|schilling schillings austrian_schillings
AMD|armenian dram|1|armenian_dram armenian_drams
ARS|argentine peso|1|argentine_peso argentine_pesos argentinian_pesos
BBD|barbadian dollar|1|barbados_dollars barbadian_dollars
BEF|belgian franc|1|belgian_franc belgian_francs
BGN|bulgarian lev|1|bulgarian_lev bulgarian_leva leva bgn
BND|brunei dollar|1|brunei_dollar brunei_dollars
BOB|boliviano|1|boliviano bolivianos
BWP|botswana pula|1|pula botswana_pula
CLP|chilean peso|1|chilean_peso chilean_pesos
COP|colombian peso|1|colombian_peso colombian_pesos
CUP|cuban peso|1|cuban_peso cuban_pesos
CYP|cyprus pound|1|cypriot_pounds cyprus_pounds
DZD|algerian dinar|1|algerian_dinar algerian_dinars
ETB|ethiopian birr|1|birr ethiopian_birr
ETH|ether|1|ethereum
FJD|fijian dollar|1|fijian_dollar fijian_dollars fiji_dollars
GEL|georgian lari|1|lari georgian_lari
GRD|greek drachma|1|drachma drachmas drachmae greek_drachmas
GTQ|guatemalan quetzal|1|quetzal quetzals quetzales
HNL|honduran lempira|1|lempira lempiras
HTG|haitian gourde|1|gourde gourdes
HUF|hungarian forint|1|forint forints hungarian_forint hungarian_forints huf
IEP|irish pound|1|irish_pound irish_pounds
IQD|iraqi dinar|1|iraqi_dinar iraqi_dinars
ITL|italian lira|1|italian_lira italian_lire
JMD|jamaican dollar|1|jamaican_dollar jamaican_dollars
JOD|jordanian dinar|1|jordanian_dinar jordanian_dinars
KHR|cambodian riel|1|riel riels
KRW|south korean won|1|south_korean_won
KWD|kuwaiti dinar|1|kuwaiti_dinar kuwaiti_dinars
KZT|kazakhstani tenge|1|tenge
LAK|lao kip|1|lao_kip
LBP|lebanese pound|1|lebanese_pound lebanese_pounds
MAD|moroccan dirham|1|moroccan_dirham moroccan_dirhams
MMK|burmese kyat|1|kyat kyats
MNT|mongolian tugrik|1|tugrik tugriks
MOP|macanese pataca|1|pataca patacas
MTL|maltese lira|1|maltese_lira maltese_liri
MZN|mozambican metical|1|metical meticals meticais
NLG|dutch guilder|1|guilder guilders dutch_guilders
NPR|nepalese rupee|1|nepalese_rupee nepalese_rupees
PEN|peruvian sol|1|peruvian_sol nuevo_sol nuevos_soles peruvian_soles soles
PKR|pakistani rupee|1|pakistani_rupee
PTE|portuguese escudo|1|escudo escudos portuguese_escudos
PYG|paraguayan guaraní|1|guarani guaranis
QAR|qatari riyal|1|qatari_riyal qatari_riyals qatari_rials
RON|romanian leu|1|romanian_leu romanian_lei
RSD|serbian dinar|1|serbian_dinar serbian_dinars
SAR|saudi riyal|1|saudi_riyal saudi_riyals
SDG|sudanese pound|1|sudanese_pound sudanese_pounds
SYP|syrian pound|1|syrian_pound syrian_pounds
TND|tunisian dinar|1|tunisian_dinar tunisian_dinars
TZS|tanzanian shilling|1|tanzanian_shilling tanzanian_shillings
UGX|ugandan shilling|1|ugandan_shilling ugandan_shillings
UYU|uruguayan peso|1|uruguayan_peso uruguayan_pesos
VEB|bolivar|1|bolivar bolivars bolivares
XAF|cfa franc|1|cfa_franc cfa_francs
YER|yemeni rial|1|yemeni_rial yemeni_rials
ZMW|zambian kwacha|1|kwacha zambian_kwacha
ZWD|zimbabwean dollar|1|zimbabwean_dollars zimbabwe_dollars
BTC|bitcoin|1|bitcoin bitcoins btc
"""
