#!/usr/bin/env python3
"""Builds vocabulary.bin from the lists beside it and from dictionaries whose licence allows it.

    apt-get install wdutch scowl && pip install faker==40.63.0
    python3 Knowledge/redaction/build.py

Sources: OpenTaal (Debian wdutch 1:2.20.19-2, BSD-3-Clause or CC BY 3.0), SCOWL (Debian scowl 2020.12.07-2, permissive),
Faker 40.63.0 (MIT), and lists/ (our own). docs/licences.md names them. The same sources give the same bytes.

Form of the file, little-endian: "BRV1", u32 number of flag sets S, u32 number of words W, S times u64 flag set,
W times u32, sorted by the word's hash: the 22 bits below the 16 highest of its 64-bit hash, then 10 bits that choose the
flag set; and 65537 times u32: where the words begin whose hash has these 16 highest bits. The hash is FNV-1a over the
folded word, finished by a multiplication that carries the low bits up. No word can be read back from the file.
"""
import importlib, re, struct, sys, unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
DICT = Path('/usr/share/dict')
FLAGS = ['ordinary', 'frequent', 'dutch', 'given', 'leaning', 'surname', 'place', 'bigPlace', 'function', 'called',
         'naming', 'nameNoun', 'relation', 'title', 'tussen', 'say', 'numberUnit', 'month', 'birth', 'bsn', 'car',
         'phoneCue', 'app', 'account', 'atWord', 'dotWord', 'mailHost', 'street', 'knownStreet', 'school', 'employer',
         'brand', 'work', 'organisation', 'live', 'streetAdjective', 'phraseStart', 'placePhrase', 'protected',
         'closing', 'chat', 'noun', 'foreign', 'english']
BIT = {name: 1 << i for i, name in enumerate(FLAGS)}
NUMBER_SHIFT = 48  # number words keep 1 + their value above this bit
EXTRA = {'ø': 'o', 'ł': 'l', 'đ': 'd', 'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ð': 'd'}


def fold(text):
    text = ''.join(EXTRA.get(c, c) for c in text.casefold())
    text = unicodedata.normalize('NFKD', text)
    return ''.join(EXTRA.get(c, c) for c in text if not unicodedata.combining(c) and c not in "'’`´")


def fnv(text):
    h = 0xcbf29ce484222325
    for b in text.encode():
        h = ((h ^ b) * 0x100000001b3) & 0xffffffffffffffff
    return h


def finish(h):
    h ^= h >> 32
    h = (h * 0x9e3779b97f4a7c15) & 0xffffffffffffffff
    return h


words = {}


def add(word, *names):
    f = fold(word)
    if not f or not f.isascii():
        return
    for n in names:
        words[f] = words.get(f, 0) | BIT[n]


def lines(name):
    for line in (HERE / 'lists' / name).read_text(encoding='utf-8').splitlines():
        if line.strip() and not line.startswith('#'):
            yield line.strip()


def tokens(name):
    return [w for line in lines(name) for w in line.split()]


ordinary = set()
dutch = set()
for line in (DICT / 'dutch').read_text(encoding='utf-8').splitlines():
    w = line.strip()
    if w and w[0].islower() or w[:1] in "'’":
        f = fold(w)
        for part in re.split(r'[^a-z0-9]+', f):
            if part.isalpha():
                dutch.add(part) if part == f else ordinary.add(part) if len(part) > 3 else None
ordinary |= dutch
english = {}
for level in (10, 20, 35, 40, 50):
    for stem in ('english', 'american', 'british', 'british_z'):
        path = DICT / 'scowl' / f'{stem}-words.{level}'
        for line in path.read_text(encoding='latin-1').splitlines() if path.exists() else []:
            if line[:1].islower():
                f = fold(line.strip())
                if f.isalpha():
                    english.setdefault(f, level)
ordinary |= set(english)
own = set(fold(w) for w in tokens('chat.txt') + tokens('frequent.txt'))

strong = set(fold(w) for w in tokens('strong-names.txt') if '-' not in w)
nouns = set(fold(w) for w in tokens('noun-names.txt'))
foreign = set(fold(w) for w in tokens('english-names.txt'))
leaning = set(fold(w) for w in tokens('leaning-names.txt')) | nouns | foreign
given = set(fold(w) for w in tokens('given-names.txt'))
surname = set()
for w in tokens('surnames.txt'):
    surname |= set(p for p in fold(w).split('-') if len(p) > 2)

LOCALES = ('nl_NL nl_BE en_GB en_US en_NG en_KE en_IN en_PK tr_TR pl_PL de_DE fr_FR es_ES es_MX it_IT pt_PT pt_BR '
           'ro_RO cs_CZ sk_SK hr_HR hu_HU sw tw_GH yo_NG ha_NG ig_NG zu_ZA id_ID vi_VN az_AZ fr_DZ sv_SE no_NO da_DK '
           'fi_FI lt_LT lv_LV et_EE uz_UZ sl_SI ga_IE').split()
# What these have beyond the others counts as a name only where it is no word.
MORE_LOCALES = 'de_AT de_CH de_LU en en_IE en_NZ es_AR es_CL es_CO fr_BE fr_CH'.split()


def names_of(locale, attribute_prefix):
    provider = importlib.import_module('faker.providers.person.' + locale).Provider
    for attribute in sorted(dir(provider)):
        values = getattr(provider, attribute, None) if attribute.startswith(attribute_prefix) else None
        if not isinstance(values, (list, tuple, dict)):
            continue
        for name in values:
            for part in re.split(r"[\s\-]+", name) if isinstance(name, str) else []:
                f = fold(part)
                if len(f) > 2 and f.isascii() and f.isalpha():
                    yield f


for locale in LOCALES:
    given.update(names_of(locale, 'first_names'))
    surname.update(names_of(locale, 'last_names'))
known_words = ordinary | own
for locale in MORE_LOCALES:
    given.update(f for f in names_of(locale, 'first_names') if len(f) > 3 and f not in known_words)

rare_english = set(w for w, level in english.items() if level > 35) - dutch - own
for w in ordinary | own:
    if w in strong or (w in given and w in rare_english and w not in leaning):
        continue
    add(w, 'ordinary')
    if w in dutch:
        add(w, 'dutch')
for w in own:
    if w not in strong:
        add(w, 'ordinary')
for w in tokens('chat.txt'):
    add(w, 'chat')
for w in tokens('frequent.txt'):
    if fold(w) not in strong:
        add(w, 'frequent')
for w, level in english.items():
    if level <= 10 and w not in strong and w not in given:
        add(w, 'frequent')
for w in given | strong | leaning:
    add(w, 'given')
for w in leaning:
    if w not in strong:
        add(w, 'leaning', 'ordinary')
for w in nouns - strong:
    add(w, 'noun')
for w in foreign - strong:
    add(w, 'foreign')
for w in set(tokens('english.txt')) | set(english) - dutch - own - given:
    add(w, 'english')
for w in surname:
    add(w, 'surname')

places = importlib.import_module('faker.providers.address.nl_NL').Provider.cities
phrases = []
for p in list(places) + [p for line in lines('places.txt') for p in line.split('|')]:
    parts = [x for x in re.split(r"[^a-z0-9]+", fold(p.strip())) if x]
    if len(parts) == 1:
        add(parts[0], 'place')
    elif len(parts) > 1:
        phrases.append(parts)
        add(parts[0], 'phraseStart')
        for x in parts:
            if x not in ordinary and len(x) > 3:
                add(x, 'place')
for parts in phrases:
    add(' '.join(parts), 'placePhrase')

NAMES = {'name-noun': 'nameNoun', 'number-unit': 'numberUnit', 'phone-cue': 'phoneCue', 'at-word': 'atWord',
         'dot-word': 'dotWord', 'mail-host': 'mailHost', 'known-street': 'knownStreet', 'big-place': 'bigPlace',
         'street-adjective': 'streetAdjective'}
QUIET = {'bigPlace', 'streetAdjective', 'tussen', 'knownStreet', 'mailHost'}
for line in lines('roles.txt'):
    role, rest = line.split(':', 1)
    flag = NAMES.get(role, role)
    for w in rest.split():
        key = w.replace('-', ' ') if flag == 'bigPlace' else w
        add(key, flag)
        if flag not in QUIET and fold(w) not in strong:
            add(w, 'ordinary')
# Compounds of the words for people: stiefzusje, groepsgenoot, gymleraar.
KIN = ('vriend vriendin vriendje vriendinnetje zus zusje broer broertje dochter dochtertje zoon zoontje moeder vader '
       'begeleider begeleidster leraar lerares docent docente genoot genote leerling leerlinge mentor coach trainer '
       'leider leidster nichtje neefje kind collega maatje').split()
for w in dutch | own:
    if w not in strong and any(w.endswith(k) and len(w) > len(k) + 1 or w == k for k in KIN):
        add(w, 'relation')
for line in lines('numbers.txt'):
    w, value = line.split()
    add(w, 'ordinary')
    words[fold(w)] |= (int(value) + 1) << NUMBER_SHIFT
for line in lines('protected.txt'):
    compact = re.sub(r'\D', '', line)
    if len(compact) >= 3 and not re.search('[a-z]', line):
        add('tel' + compact, 'protected')
    else:
        add('host' + line, 'protected')

if '--review' in sys.argv:
    both = BIT['given'] | BIT['ordinary']
    print(' '.join(sorted(w for w, f in words.items() if f & both == both and not f & BIT['leaning'])))
    sys.exit()

sets = sorted(set(words.values()))
if len(sets) > 1024:
    sys.exit(f'{len(sets)} sets of flags, the file holds 1024: merge roles')
index = {s: i for i, s in enumerate(sets)}
entries = {}
for w, f in sorted(words.items()):
    h = finish(fnv(w))
    key = h >> 26
    if key in entries and not sets[entries[key]] & BIT['ordinary']:
        continue  # two words with one fingerprint (about one pair is expected): the one that does not get through wins
    entries[key] = index[f]
ordered = sorted(entries)
starts, position = [], 0
for bucket in range(65537):
    while position < len(ordered) and ordered[position] >> 22 < bucket:
        position += 1
    starts.append(position)
out = b'BRV1' + struct.pack('<II', len(sets), len(ordered))
out += b''.join(struct.pack('<Q', s) for s in sets)
out += b''.join(struct.pack('<I', ((k & 0x3fffff) << 10) | entries[k]) for k in ordered)
out += b''.join(struct.pack('<I', s) for s in starts)
(HERE / 'vocabulary.bin').write_bytes(out)
print(f'{len(ordered)} words, {len(sets)} sets of flags, {len(out)} bytes')
