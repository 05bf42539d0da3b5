"""Units of measure and currencies as news text writes them, each with its base unit and factor.

The factors are pint's: a test compares every row with pint. pint itself is not loaded at run time, because building its
registry takes 0.4 seconds, more than reading every number of a hundred articles.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``value * factor + offset`` is the value in ``base`` units; ``dimension`` as in ``Quantity``."""

    name: str
    base: str
    factor: float
    dimension: str
    offset: float = 0.0

    def to_base(self, value: float | None) -> float | None:
        """The value in base units, or None for an open end."""
        return None if value is None else float(f"{value * self.factor + self.offset:.12g}")


# name | dimension | base | factor | spellings; a spelling marked with * is case-sensitive.
_ROWS = """
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
inch|length|metre|0.0254|inch inches in "
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
basis point|percent|percent|0.01|basis_point basis_points bps
megaton|mass|kilogram|907184740|megaton megatons
"""
_FAHRENHEIT = Unit("fahrenheit", "celsius", 5 / 9, "temperature", -160 / 9)
_FAHRENHEIT_FORMS = (
    "fahrenheit farenheit degrees_fahrenheit degree_fahrenheit degrees_farenheit degrees_f degree_f °f °_f F*"
)

# iso | name | factor | spellings after the number
_CURRENCIES = """
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
PLN|zloty|1|zloty zlotys
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
BTC|bitcoin|1|bitcoin bitcoins btc
"""

# A currency written before the number, lower-cased without blanks.
PREFIX_CURRENCY: dict[str, tuple[str, str]] = {
    "$": ("USD", "dollar"),
    "us$": ("USD", "dollar"),
    "u.s.$": ("USD", "dollar"),
    "$us": ("USD", "dollar"),
    "u.s$": ("USD", "dollar"),
    "usd": ("USD", "dollar"),
    "usd$": ("USD", "dollar"),
    "dollar": ("USD", "dollar"),
    "c$": ("CAD", "canadian dollar"),
    "ca$": ("CAD", "canadian dollar"),
    "cad": ("CAD", "canadian dollar"),
    "cad$": ("CAD", "canadian dollar"),
    "can$": ("CAD", "canadian dollar"),
    "$c": ("CAD", "canadian dollar"),
    "a$": ("AUD", "australian dollar"),
    "au$": ("AUD", "australian dollar"),
    "$a": ("AUD", "australian dollar"),
    "aud": ("AUD", "australian dollar"),
    "nz$": ("NZD", "new zealand dollar"),
    "nzd": ("NZD", "new zealand dollar"),
    "nzd$": ("NZD", "new zealand dollar"),
    "hk$": ("HKD", "hong kong dollar"),
    "s$": ("SGD", "singaporean dollar"),
    "nt$": ("TWD", "taiwan dollar"),
    "mex$": ("MXN", "mexican peso"),
    "r$": ("BRL", "brazilian real"),
    "£": ("GBP", "pound sterling"),
    "gbp": ("GBP", "pound sterling"),
    "€": ("EUR", "euro"),
    "eur": ("EUR", "euro"),
    "¥": ("JPY", "japanese yen"),
    "jpy": ("JPY", "japanese yen"),
    "y=": ("JPY", "japanese yen"),
    "₹": ("INR", "indian rupee"),
    "inr": ("INR", "indian rupee"),
    "rs": ("INR", "rupee"),
    "rs.": ("INR", "rupee"),
    "rm": ("MYR", "malaysian ringgit"),
    "chf": ("CHF", "swiss franc"),
    "cny": ("CNY", "chinese yuan"),
    "rmb": ("CNY", "chinese yuan"),
    "₩": ("KRW", "won"),
    "₽": ("RUB", "ruble"),
    "₺": ("TRY", "turkish lira"),
    "₪": ("ILS", "shekel"),
    "₱": ("PHP", "philippine peso"),
    "₦": ("NGN", "naira"),
    "₴": ("UAH", "hryvnia"),
    "r": ("ZAR", "rand"),
    "ps": ("GBP", "pound sterling"),
    "musd": ("USD", "dollar"),
    "meur": ("EUR", "euro"),
    "mgbp": ("GBP", "pound sterling"),
    "maud": ("AUD", "australian dollar"),
}


def _read_table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for line in _ROWS.strip().splitlines():
        name, dimension, base, factor, forms = line.split("|")
        offset = -273.15 if name == "kelvin" else 0.0
        unit = Unit(name, base, float(factor), dimension, offset)
        _add(table, unit, forms)
    _add(table, _FAHRENHEIT, _FAHRENHEIT_FORMS)
    for line in _CURRENCIES.strip().splitlines():
        iso, name, factor, forms = line.split("|")
        _add(table, Unit(name, iso, float(factor), "money"), forms)
    return table


def _add(table: dict[str, Unit], unit: Unit, forms: str) -> None:
    for form in forms.split():
        table[form.replace("_", " ")] = unit


UNITS: dict[str, Unit] = _read_table()
"""Lower-cased spelling -> unit; a key ending in ``*`` is matched as written."""
