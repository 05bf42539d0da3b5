"""Spots in and around buildings: the words for each, which zone it lies in, and which acts are told of at them."""

from __future__ import annotations

_SPOTS = {
    "inside": {
        "bedroom": "bedroom",
        "kitchen": "kitchen",
        "bathroom": "bathroom|restroom|toilet|shower",
        "living room": "living-room|family-room|den",
        "dining room": "dining-room",
        "basement": "basement|cellar",
        "hallway": "hallway|corridor|stairwell|staircase|stairs",
        "closet": "closet",
        "attic": "attic",
        "lobby": "lobby|foyer|entryway",
        "lounge": "lounge|break-room",
        "office": "office",
        "classroom": "classroom",
        "cafeteria": "cafeteria|canteen",
        "elevator": "elevator|lift",
    },
    "outside": {
        "porch": "porch|stoop|doorstep|front-steps",
        "driveway": "driveway",
        "yard": "yard|backyard|front-yard|back-yard|lawn|front-lawn|garden|patio|courtyard",
        "sidewalk": "sidewalk|pavement|curb",
        "street": "street|road|roadway|roadside|intersection|street-corner",
        "parking lot": "parking-lot|car-park|parking-area",
        "alley": "alley|alleyway",
        "field": "field|ditch|vacant-lot|vacant-field|ravine",
        "woods": "woods|wooded-area|forest",
        "water": "creek|river|lake|canal|pond|reservoir",
        "grave": "grave|shallow-grave",
    },
    "vehicle": {
        "vehicle": "car|vehicle|suv|truck|van|minivan|pickup|pickup-truck|sedan|taxi|cab|jeep|limousine",
    },
    "trunk": {"trunk": "trunk"},
    "building": {
        "house": "house|bungalow|duplex|townhouse|townhome|row-house|farmhouse|cabin",
        "home": "home|residence|dwelling",
        "apartment": "apartment|flat|condo|condominium|apartment-building|apartment-complex|housing-complex"
        "|housing-project",
        "mobile home": "mobile-home|trailer|trailer-home|trailer-park|mobile-home-park",
        "hotel": "hotel|motel|inn|hotel-room|motel-room",
        "bar": "bar|nightclub|night-club|club|tavern|pub|strip-club|saloon",
        "restaurant": "restaurant|diner|cafe|pizzeria|steakhouse",
        "store": "store|shop|market|supermarket|convenience-store|grocery-store|liquor-store|pharmacy",
        "gas station": "gas-station|petrol-station|service-station|filling-station",
        "mall": "mall|shopping-center|shopping-centre",
        "school": "school|high-school|elementary-school|middle-school",
        "campus": "college|university|campus",
        "church": "church|chapel|cathedral",
        "mosque": "mosque",
        "temple": "temple|synagogue",
        "park": "park|playground",
        "bank": "bank",
        "warehouse": "warehouse|factory|plant",
        "courthouse": "courthouse",
        "barbershop": "barbershop|barber-shop|salon",
        "garage": "garage|parking-garage",
    },
}
ZONE_OF: dict[str, str] = {spot: zone for zone, spots in _SPOTS.items() for spot in spots}
"""Which zone each spot lies in: inside a building, outside, a vehicle, or a building as a whole."""

SPOT_OF: dict[str, str] = {
    word.replace("-", " "): spot
    for spots in _SPOTS.values()
    for spot, words in spots.items()
    for word in words.split("|")
}
"""The spot that each word or pair of words means."""

_ACTS = {
    "attack": """shoot shooting shot hit strike wound kill killing slay slaying gun open fire attack assault stab
        stabbing murder homicide ambush injure happen occur erupt unfold take place break incident gunfire violence rob
        robbery gunshot massacre""",
    "fight": "fight fighting argue argument altercation dispute brawl scuffle quarrel confrontation squabble tussle",
    "find": "find discover locate body",
    "die": "die perish succumb collapse",
    "arrest": "arrest detain capture apprehend nab catch custody",
    "crash": "crash collide collision accident plunge wreck",
}
ACT_OF: dict[str, str] = {word: act for act, words in _ACTS.items() for word in words.split()}
"""The act that a lemma tells of, of those that are compared by the spot they are told of at."""
