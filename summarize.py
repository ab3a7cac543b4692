# /// script
# requires-python = ">=3.10"
# dependencies = ["click>=8.2", "nltk>=3.10.4"]
# ///
"""Print the most important sentences of an article, in their original order, chosen by word frequency.

The text flows through this file from top to bottom:

    bytes -> text -> blocks -> sentences -> terms -> frequencies -> choice -> print

A sentence is worth the frequencies of its content words (Luhn 1958; SumBasic: Nenkova and Vanderwende 2005), each
counting for less once the summary has said it (submodular coverage: Lin and Bilmes 2011), and the sentences are taken
one at a time by lazy greedy choice (Minoux 1978).  Where a sentence ends is told by its mark, the word before it and
the word after it: abbreviations, initials and ordinals from frequent sentence starters (Kiss and Strunk 2006).
"""

from __future__ import annotations

import codecs
import functools
import gc
import heapq
import io
import json
import math
import os
import re
import shutil
import signal
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

import click
from click.core import ParameterSource

__version__ = "1.0.0"


class Language(NamedTuple):
    """What the script knows of a language, all in lower case; abbreviations are without their last period.

    Stop words carry no content, tell the language of a text and, capitalised, the start of a sentence.  Openers lean on
    the sentence before.
    """

    name: str
    code: str
    stop_words: frozenset[str]
    abbreviations: frozenset[str]
    openers: frozenset[str]


# Nltk's Snowball languages: name and code, then stop words / abbreviations / openers.
TABLES = """
english en
a about actually after again against ah all also although am an and another any are aren't as at basically be because
been before being between both but by can can't cannot could couldn't did didn't do does doesn't don't down during each
er even every few for from gonna got gotta guess had has have having he he's her here him his hmm how however i i'd i'll
i'm i've if in into is isn't it it's its just kind know let's like lot many may me mean might mm more most much must my
never no nor not now of off oh ok okay on one only or other our out over really right said same say says she she's
should since so some sort still stuff such than that that's the their them then there there's these they they're they've
thing things this those though through to too uh um under until up us very wanna was wasn't we we'll we're we've well
were what what's when where whether which while who whose why will with within without won't would wouldn't yeah yes you
you're you've your
/ a.d a.k.a a.m adm al ala approx apr ariz assn assoc asst atty aug ave avg b.a b.c b.sc bldg blvd brig bros ca calif
capt cf cie cit cmdr co col colo conn corp cpl d.c dec dept det dr e.g e.u ed eds esq est etc feb fla fr fri ft ga gen
gov govt hon hr hrs hwy i.e ibid inc incl ind insp intl j.d jan jr jul jun kan ky lb lbs lt ltd m.a m.d m.sc maj mar md
messrs mich minn misc mme mon mont mr mrs ms msgr mt n.c n.d n.h n.j n.m n.y natl neb nev nov oct okla oz p.m penn ph.d
pres prof pvt r.i rd rep rev s.c s.d sen sep sept sgt sq sr st supt tel tenn tex thu thur thurs tue tues u.k u.n u.s
u.s.a univ va viz vs vt w.va wis wyo
/ accordingly additionally afterward afterwards again also and another anyway besides both but consequently conversely
elsewhere finally furthermore he he'd he'll he's hence her hers him his however indeed instead it it'll it's its
likewise meanwhile moreover neither nevertheless nonetheless nor okay or others otherwise rather same she she'd she'll
she's similarly so still subsequently such that that's their theirs them then there's therefore these they they'd
they'll they're they've this those though thus too which who whom whose yeah yes yet

arabic ar
أكثر أن أنا أنت أنه أنها أو أي أيضا أين إذا إلا إلى إليه إن إنه إنها التي الذي الذين الى ان انه بأن بعد بعض بل بما به
بها بين تحت تكون تلك ثم جدا حتى حول حيث خلال دون ذلك سوف على عليه عليها عن عند عندما عنه غير فإن فقد فقط في فيه فيها قبل
قد كان كانت كانوا كذلك كل كما كيف لأن لا لدى لقد لكن لم لماذا لن لنا له لها لهم لو ليس ما ماذا مثل مع مما من منذ منه
منها نحن نحو نعم هؤلاء هذا هذه هم هنا هناك هو هي و وأن والتي والذي وعلى وفي وقد وكان وكانت ولا ولكن ولم وما ومن وهذا
وهذه وهو وهي يكون يمكن
/ أ أ.د أ.م.د إلخ الخ ب.ظ ب.م ت تح د د.ت د.ط د.م ر.م سم ش.م.ع ش.م.ل ش.م.م ص.ب ق.ظ ق.م كجم كم م هـ
/ أو أولئك أيضا إذن إنه إنها بالتالي بل تلك ثم ذلك فهو فهي كذلك لذا لذلك لكن هؤلاء هاتان هذا هذان هذه هم هما هن هو هي
وأضاف وأضافت وبالتالي وبذلك وتلك وذلك ولذلك ولكن وهذا وهذه وهم وهو وهي

danish da
af alle anden andet andre at bare blandt blev blevet blive bliver både da de dem den denne der deres det dette dig din
disse dog du efter eller en end endnu er et fik for fordi fra får før gennem ham han hans har havde hende hendes her hos
hun hvad hvem hvilke hvis hvor hvordan i igen ikke ind inden ingen ja jeg jo kan kun kunne lidt man mange med meget
mellem men mens mere mig min mit mod må nej nogen noget nogle nu når og også om op os over på selv siden sig siger sin
sine sit skal skulle som så til ud uden under var ved vi vil ville vores være været
/ apr aug bl.a ca dec dr dvs e.kr evt f.eks f.kr feb fr frk hhv hr ifm inkl jan jf kr m.fl m.h.t m.m m.v mht mia mio mrd
nov o.l okt osv pga prof sept skt tidl tlf vedr
/ alligevel begge denne dens derefter deres derfor derimod dermed dernæst derudover derved desuden dets dette disse dog
eller ellers endvidere følgelig ham han hans heller hende hendes herefter hermed hun imens imidlertid ligeledes men
nemlig og også samtidig siden så sådan sådanne således

dutch nl
aan al alle alles als altijd andere ben bij daar dan dat de deze die dit door dus echter een en er geen haar had hadden
heb hebben heeft heel hem hen het hier hij hoe hoewel hun iets ik in is je jij jullie kan kon kunnen maar mag me meer
men met mij mijn moet moeten na naar niet niets nog nooit nu of om omdat onder ons onze ook op over sinds te tegen
terwijl tijdens toch toen tot tussen u uit uw van veel volgens voor waar wanneer want waren was wat we weer wel welke
werd werden wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zo'n zonder zou zouden zullen
/ a.s a.u.b apr aug bijv bv ca cf chr d.m.v d.w.z dec dhr dr drs ds e.a e.d enz etc evt excl feb gem i.p.v i.v.m incl
ing ir jan jul jun lt m.a.w m.b.t m.b.v m.i m.n m.u.v mevr mld mln mr mrt mw n.a.v n.chr nl nov o.a o.b.v okt ong prof
resp s.v.p sept st t.a.v t.b.v t.g.v t.n.v t.o.v tel v.chr vgl vnl vs z.s.m zgn
/ anders beide bijgevolg bovendien daarbij daardoor daarentegen daarmee daarna daarnaast daarom daarop dan dat
dergelijke desondanks deze die dit dus echter en eveneens evenmin haar hem hen hierdoor hij hun intussen maar niettemin
of ondertussen ook tevens toch toen verder vervolgens want ze zij zijn zo zodoende zulke

finnish fi
aikana aina ei eikä eivät eli emme en enemmän ennen et ettei että he heidän heitä hyvin hän hänelle hänen häntä ilman
itse ja jo joka jolloin jonka jos jossa josta jota jotka jotta jälkeen kaikki kaikkien kanssa kautta koska kuin
kuitenkin kuka kukaan kun me meidän mikä minua minulle minun minä missä miten mitä mukaan mutta muun muut myös ne niiden
niin niistä niitä noin nyt näin nämä ole olen oli olisi olivat olla ollut on ovat paljon pitää saa se sekä sen siellä
siihen siinä siis siitä sillä sinun sinä sitten sitä taas tai te teidän toinen tuo tähän tällä tämä tämän tässä tästä
tätä täällä vaikka vain vastaan vielä voi voidaan voivat vuoksi välillä yksi yli
/ alk ao dipl dos e.a.a e.kr ed ekr engl ent esim hra huom j.kr jkr jne kand ko ks kuoll lat milj mm mrd ns nti nyk past
prof puh rva synt tms tmv toim ts vast vrt ym yms
/ eikä he heidän hän hänelle hänellä hänen hänet häntä ja kuitenkin lisäksi molemmat mutta muuten myös ne niiden niin
näiden näin nämä samoin se sen siihen siinä siis siitä siksi silti siten sitten sitä tai toisaalta tosin tähän tämä
tämän tässä tästä täten tätä vaan

french fr
a ai ainsi alors après au aussi autres aux avaient avait avant avec avoir avons bien c car ce cela celui ces cet cette
comme contre d dans de depuis des donc dont du déjà elle elles en encore entre est et faire fait ici il ils j je l la le
les leur leurs lors lui m ma mais me moins mon même n ne ni nos notamment notre nous on ont ou où par pas pendant peu
peut plus pour puis qu quand que qui s sa sans se selon sera ses si soit son sont sous suis sur t toujours tous tout
toute très tu un une votre vous y à ça également étaient était été être
/ al approx apr av avr bd boul c.-à-d cdt cf cie cit coll dir dr déc dép env etc ex fév févr gén hab i.e ibid inc j.-c
janv juil lieut ltée m me mgr mlle mlles mm mme mmes n.b n.d.l.r nov oct p.-s p.ex pr prof s.a s.a.r.l st ste sté suppl
trad tél univ vs éd éds éts
/ ainsi alors aussi car ceci cela celle celles celui cependant ces cet cette ceux donc elle elles enfin ensuite et eux
ils leur leurs lui mais néanmoins or ou pourtant puis sa ses sinon son toutefois ça également

german de
aber alle alles als also am an auch auf aus bei beim bin bis da dann das dass daß dem den denn der des die diese diesem
dieser dieses doch dort du durch ein eine einem einen einer eines er es für gegen habe haben hat hatte hier ich ihm ihn
ihnen ihr ihre ihren im immer in ist ja jetzt kann kein keine konnte können man mehr mein meine mich mir mit muss nach
nicht noch nur ob oder ohne schon sehr sein seine seit sich sie sind so soll sondern sowie um und uns unter vom von vor
war waren was weil wenn wer werden wie wieder wir wird wo wurde wurden wäre zu zum zur zwischen über
/ a.d abzgl allg apr aufl aug bes bspw bzw ca chr co d.h dez dgl dipl dr dt e.v ebd ehem einschl engl etc evtl exkl fa
feb fr frl frz geb gebr gest ggf ggfs hg hl hr hrsg i.d.r ing inkl insb insbes jan jh jhd jhdt jul jun jur lat med mind
mio mrd mär n.chr nov o.g o.ä okt phil prof rer s.o s.u sept sog st str tel tsd u.a u.s u.u u.v.m u.ä usf usw v.chr verl
vgl z.b z.t zit zzgl übers
/ aber allerdings also auch außerdem dabei dadurch dafür dagegen daher damit danach dann daraufhin darum denn dennoch
deshalb deswegen diese diesem diesen dieser dieses doch ebenso er ferner folglich hingegen ihm ihn ihnen ihr ihre jedoch
jene oder sein seine sie so solche somit sonst stattdessen trotzdem und zudem

hungarian hu
a abban ahol aki akik akkor alatt amely amelyek ami amikor amit annak arra az azok azon azonban azt azzal be bár csak de
ebben egy egyik el ellen előtt ennek erre ez ezek ezen ezt ezzel ezért fel felé ha hanem hiszen hogy hol igen illetve
ilyen is itt kell ki között le lehet lenne lesz lett maga magát majd meg mellett mert mi miatt minden mindig mint mit
mivel miért most már más még nagyon ne nekem neki nem nincs nélkül olyan ott pedig s se sem semmi sok során szerint
számára sőt te tehát több után vagy valami valamint van vannak vele volna volt voltak által át én éppen és így óta ön
úgy ő ők
/ aug bt dec dr febr gr i.m i.sz ifj ill jan júl jún kb kft kr ld megh máj márc nov nyrt okt pl prof rt stb szept szerk
szt szül tel ui vs vö zrt ápr özv ún
/ abban annak arra azok azonban aztán azután azzal azért de ebben ekkor ellenben emellett ennek erre ez ezek ezt ezután
ezzel ezért ilyen különben majd mindkettő mindkét mégis olyan pedig ráadásul sem szintén tehát továbbá ugyanakkor vagy
viszont ám és így úgy ő ők

italian it
a ad ai al all alla alle altro anche ancora aveva c che chi ci come con contro così cui d da dai dal dall dalla dalle
degli dei del dell della delle dello deve di dopo dove e ed era erano essere fra fu già gli ha hanno ho i il in io l la
le lei lo loro lui ma mai meno mentre mi molto ne negli nei nel nell nella nelle noi non né o ogni per perché però più
poi possono può quando quella quello quest questa queste questi questo qui quindi sarà se sempre senza si sia solo sono
stata stato su sua sul sull sulla suo ti tra tutto un una uno vi è
/ a.c apr arch avv c.so ca cap card cav cf cfr cit col comm d.c d.lgs dic dip dir dott dott.ssa dr ecc ed edd egr es etc
f.lli feb febbr gen genn geom giu ibid ing lug magg mons n.b nov on ott p.es p.zza pres prof prof.ssa proff rag s s.p.a
s.r.l sec sen sett sig sig.na sig.ra sigg soc spett ss tel ten trad univ v.le vs
/ allora anche ciò costei costui così dunque e ed egli ella entrambi eppure essa esse essi esso infine inoltre intanto
invece lei loro lui ma neppure né o oppure perciò pertanto però poi quella quelle quelli quello quest questa queste
questi questo quindi sua sue suo suoi tuttavia

norwegian no
alle andre annen annet at av bare blant ble bli blir blitt både da de deg dem den denne der dere deres det dette din
disse du eg eller en enn ennå er et etter fikk for fordi fra får før gjennom hadde ham han hans har henne hennes her hos
hun hva hvem hvilke hvis hvor hvordan i igjen ikke ikkje ingen inn innen ja jeg jo kan kun kunne litt man mange med meg
mellom men mens mer min mitt mot mye må nei noe noen nå når og også om opp oss over på seg selv siden sier sin sine sitt
skal skulle som så til under ut uten var ved vi vil ville vår være vært
/ apr aug bl.a ca des dr dvs e.kr evt f.eks f.kr feb fr frk hhv hr ifm inkl jan jf jfr kr m.fl m.h.t m.m m.v mht mill
mrd nov o.a o.l okt osv pga prof sept st tlf vedr
/ allikevel begge denne dens deres deretter derfor derimot dermed dernest derved dessuten dets dette disse eller ellers
følgelig ham han hans heller henne hennes heretter hermed hun imens imidlertid likeledes likevel men nemlig og også
samtidig siden slik slike så således videre

portuguese pt
a agora ainda além antes ao aos após aqui as assim até cada com como contra da das de depois desde desta deste do dos
durante e ela ele eles em embora enquanto entre então era eram essa esse esta estar estava este está estão eu foi foram
havia há isso isto já lhe mais mas me mesmo meu minha muito na nas nem nesta neste no nos num nunca não nós o onde os ou
outro outros para pela pelo pode podem pois por porque qual quando que quem se sem sempre sendo ser será seu seus sido
sob sobre sua suas são só também tem ter tinha todo todos tudo têm um uma vai você à às é
/ a.c abr ago al aprox arq av cap cel cf cia cit coord corp d d.c dep depto dez dr dra drs e.u.a ed eds eng etc ex exma
exmo fev gen gov ibid ilmo inc jan jr jul jun ltda mons nov obs org orgs out p.ex pe pres prof profa pça rod s.a sen sgt
sr sra sras srs srta sta sto séc tel ten trad univ vs
/ ademais ambas ambos aquela aquele aquilo assim contudo daí depois disso e ela elas ele eles entretanto então essa
essas esse esses estas estes igualmente isso isto logo mas nem ou pois portanto porém seu seus sua suas tais tal também
tampouco todavia

romanian ro
a aceasta această acel acest acesta aceste acestea acum ai aici al ale am ar are asta astfel atunci au avea avem așa ca
care ce cea cei cel cele cine cu cum când că către dacă dar de deci decât deja despre din dintr doar după e ea ei el ele
era este eu fi fie fiind foarte fost fără i iar l la le lor lui m mai mult mă n ne nici noi nu numai o pe pentru peste
poate pot prin printr până s sau se spre sub sunt să te toate tot toți trebuie tu un unde unei unor unui va vor vă îi îl
în încă însă într între şi și
/ acad apr bd cca cf col d.hr dec dl dr dvs etc ex febr ian ing iul iun jud lt mil mld mun nov oct pr prof s.a sec sept
sf str tel univ î.hr ş.a ș.a ș.a.m.d șos
/ acea aceasta această aceea aceia acel acela acelea acest acesta aceste acestea acești aceștia altfel ambele ambii apoi
asta astfel atunci așa așadar ci căci dar deci ea ei el ele iar lui nici ori sau totodată totuşi totuși însă şi și

russian ru
а без более будет бы был была были было быть в вас вместе во вот все всех всё вы где да даже два для до другие его ее ей
ему если есть еще ещё её же за здесь и из или им их к как когда которая которого которой которые который которых кроме
кто ли лишь между мне могут может можно мы на нам нас не него нее нет ни них но о об один однако он она они оно от очень
перед по под после потом поэтому при с своей свои свой свою себя сейчас со так также там те тем то тогда того тоже той
только том тот ты у уже чем через что чтобы эта эти этих это этого этой этом этот я является являются
/ авг авт акад англ апр в вв г гг гр греч дек дер долл доц др еп зав зам и.о изд им инж канд коп лат митр мл млн млрд
н.э наб напр нач нояб о обл оз ок окт пл пос пр прим просп проф р ред руб св свящ сент см сост ср т.д т.е т.к т.н т.о
т.п тел тов трлн тыс ул февр франц чел янв
/ а впрочем его ее ей ему её затем зато значит и или им иначе итак их но оба обе однако он она они оно потом поэтому
притом причем следовательно так такая также такие таким такой тем тогда тоже эта эти это этого этой этому этот

spanish es
a además ahora al ante antes aquí así aunque aún bajo cada como con contra cual cuando cómo de del desde después donde
durante e el ella ellos en entonces entre era eran es esa ese eso esta estaba estar estas este esto estos está están fue
fueron ha había hacia han hasta hay he la las le les lo los me menos mi mientras mismo muy más nada ni no nos nuestro
nunca o otra otro otros para pero por porque puede pueden pues que quien qué se según ser si sido siempre sin sino sobre
solo son su sus sí sólo también tanto te tiene tienen todo todos tras tu un una unos usted y ya yo él
/ st a.c a.m abr admón ago aprox arq av avda cf cfr cit corp ctra cía d d.c dcha depto dic dir dpto dr dra dña ed eds ee
ee.uu ej ene etc excmo feb gral hno ibid inc ing izda jul jun lic ltda mons nov oct p.ej p.m prof profa pza s.a s.l sept
sr sra sras sres srta sta sto tel trad ud uds univ uu vd vs
/ además ambas ambos aquel aquella asimismo así después dicha dichas dicho dichos e ella ellas ello ellos entonces esa
esas ese eso esos estas esto estos igualmente le les luego ni o pero porque pues sino su sus tal tales también tampoco y
él

swedish sv
alla allt andra annan annat att av bara blev bli blir blivit både de dem den denna deras dess dessa det detta dig din
dock dom du där då efter eftersom eller en enligt er ett fick finns från får för före genom hade han hans har henne
hennes hon honom hos hur här i igen in ingen inte ja jag ju kan kunde man med medan mellan men mer mig min mitt mot
mycket många måste nej ner nu när någon något några och också om oss på samt sedan sig sin sitt själv ska skall skulle
som så till under upp ut utan vad var vara varit vem vi vid vilka vilket vill vår än är även över
/ apr aug bl.a ca dec dr dvs e.kr etc ev f.d f.kr f.n f.ö febr fr fr.o.m frk hr i.o.m inkl jan jfr m.a.o m.fl m.m nov
o.d okt osv p.g.a pga prof resp s.k sept st t.ex t.o.m tel
/ annars båda denna denne deras dess dessa dessutom detta dock därefter däremot därför därmed därpå därtill eller
emellertid följaktligen han hans heller henne hennes hon honom likaså men nämligen och också samtidigt sedan så sådan
sådana således vidare ändå även
"""


def words_in(block: str) -> frozenset[str]:
    """Return the words of a block of text."""
    return frozenset(block.split())


def language_from(entry: str) -> Language:
    """Return a language from its entry in TABLES."""
    header, words = entry.split("\n", 1)
    name, code = header.split()
    return Language(name, code, *map(words_in, words.split("/")))


LANGUAGES = [language_from(entry) for entry in TABLES.strip().split("\n\n")]
BY_NAME = {name: language for language in LANGUAGES for name in (language.name, language.code)}
# A text in none of them has no stop words and no stems, but Dr. and Prof. are everywhere.
UNKNOWN = Language("", "", frozenset(), LANGUAGES[0].abbreviations, frozenset())
# A number follows these far more often than a new sentence does: "p. 55", "Nr. 7", "Fig. 2".
NUMBERED = words_in("""
    abb abs afb afl al app art artt att bd bl blz c cap ch chap cl col ec ed eq eqn ex fasc fig figs fol hfst hft jg
    kap kl kpl kuv l lám lib lit ll n nn no nos nr nro nros nrs num nº n° núm op p pag pág par para pkt pl poz pp pt
    pts r rdn réf rm rn s sc sec sect secs sez sp ss st str t tab tav tbl tít v vol vols z årg évf гл д илл кв л п
    пп рис с ст стр т табл ч ج ص ع م
""")
# Where a period makes a number an ordinal ("am 3. Oktober"), it seldom ends a sentence.
ORDINAL_CODES = frozenset({"da", "de", "fi", "hu", "no"})
ORDINAL = re.compile(r"\d{1,2}|[ivx]{2,5}")

# The longer marks first: that of UTF-32 begins as that of UTF-16 does.
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# What Windows programs write where they do not write UTF-8.
FALLBACK_ENCODING = "cp1252"
SIGNATURES = {
    b"%PDF-": "is a PDF, not plain text; try: pdftotext FILE - | summarize",
    b"PK\x03\x04": "is a Word, EPUB or zip file, not plain text; try: pandoc -t plain FILE | summarize",
    b"\xd0\xcf\x11\xe0": "is an old Word file, not plain text; try: antiword FILE | summarize",
    b"{\\rtf": "is RTF, not plain text; try: pandoc -f rtf -t plain FILE | summarize",
    b"\x1f\x8b": "is compressed; try: zcat FILE | summarize",
}
HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
# A text has next to none of these, random bytes are one tenth of them.
CONTROLS = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
MOST_CONTROLS = 0.03
SIGNATURE_SAMPLE = 2_000

# Enough characters to tell a language; the rest of a book would not tell it better.
DETECTION_SAMPLE = 3_000
# Text is 20 to 55 % stop words of its own language, and seldom 10 % those of a foreign one.
LEAST_COVERAGE = 0.12

# Kana and Han characters are written without spaces between words.
UNSPACED = "\u3040-\u9fff\uf900-\ufaff"
UNSPACED_CHARACTER = re.compile(f"[{UNSPACED}]")
# Pairs of them that say no more than a stop word: of hiragana, or with a Chinese particle.
FUNCTION_PAIR = re.compile("[\u3040-\u309f]{2}|.?[的了是也]")
# Marks above and below letters, and whole Indic scripts with theirs; without them words of these would fall apart.
COMBINING = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0963\u0966-\u0dff"
LETTER = rf"[^\W_{UNSPACED}]"
WORD = re.compile(rf"[{UNSPACED}]+|{LETTER}+(?:(?:[{COMBINING}]|['’](?=[^\W_])){LETTER}*)*")
# What an elision leaves of "he'd" is no term, what it leaves of "l'homme" is one.
SHORTEST_ELIDED = 3
# Longer than any word: a URL, a key or a hostile run, on which stemming and composing would take quadratic time.
LONGEST_WORD = 40

# What a line opens with.
LINE_KIND = re.compile(
    r"""
      (?P<heading> \#{1,6} \s )
    | (?P<code>    ``` | ~~~ )
    | (?P<underline> (?: -{3,} | ={3,} ) $ )
    | (?P<rule>    (?: [-*_] [ ]? ){3,} $ )
    | (?P<row>     \| )
    | (?P<quote>   > )
    | (?P<markup>  < [!/A-Za-z] )
    | (?P<bullet>  [-+*•‣◦⁃∙·–—] \s+ )
    | (?P<number>  (?: \d{1,3} [.)] | \(? (?: \d{1,3} | [A-Za-z] ) \) ) \s+ )
    """,
    re.VERBOSE,
)
# Lines that hold no prose, nor wrap, nor are wrapped to; among them quoted mail, which this mail does not say.
APART = frozenset({"heading", "underline", "rule", "row", "code", "quote", "markup"})
LISTED = frozenset({"bullet", "number"})
# A line shorter than this share of the usual width ends its block (0.8 told wraps from breaks best).
WRAP_SHARE = 0.8
# The usual width is that of the line longer than nine in ten, since the longest of all may be a URL; the usual indent
# is that of the line indented more than one in ten, since first lines may be indented and titles flush.
WIDTH_QUANTILE = 0.9
# Nobody wraps lines wider than this: there each line is a paragraph.
WIDEST_WRAP = 120
# No headline or standfirst has more words: a longer block without a closing mark is prose that lost it.
LONGEST_HEADING = 40

END_MARKS = ".!?…؟۔"
ELLIPSES = ("..", " .", "…")
DASHES = ("—", "–", "-")
# Marks that need no white space behind them.
FULL_STOPS = "。！？｡．।॥"
OPENING = "\"'“‘«‹„‚({[¿¡*_–—-"
CLOSING = "\"'”’“‘»›«‹)}*_]」』）》】〉"
# French puts a space before the guillemet that closes; before one that opens a word there is one in any language.
CLOSERS = rf"(?:[{re.escape(CLOSING)}{FULL_STOPS}]|\s[»›](?!\w))*"
CITATION = r"\s{0,2}[-–,]?\[\d{1,4}(?:[-–,]\s?\d{1,4})*\]"
# The look-behinds let a match start only where a run of marks does, which keeps a run of a million linear.  "full"
# tells a mark that needs no white space, and ends no sentence where it is quoted (a Japanese to, or tte, follows);
# "next" is empty before an initial, which starts no sentence by itself.
MARK = re.compile(
    rf"""
    (?P<mark> [{END_MARKS}{FULL_STOPS};] (?<! [{END_MARKS}]{{2}} ) (?<! \.\s\. )
              [{END_MARKS}{FULL_STOPS}]* (?: \s\. )* )
    (?P<full> (?<= [{FULL_STOPS}] ) )?
    (?P<close> {CLOSERS} ) (?: {CITATION} )* (?! {CITATION} )
    (?(full) (?! [とっ{re.escape(CLOSING)}] )
      | (?= \s+ (?! \s | ,(?!,) | [»›](?!\w) | [{END_MARKS};:/)\]] )
            (?P<open> [{re.escape(OPENING)}]* ) \s? (?: [^\W\d_]\. | (?P<next> [\w{COMBINING}]* ) ) ) )
    """,
    re.VERBOSE,
)
CLOSED = re.compile(rf"[{END_MARKS}{FULL_STOPS}]{CLOSERS}(?:{CITATION})*\Z")
# "1.", "(a)", "IV.", "3.1." open a sentence rather than being one.
ITEM_NUMBER = re.compile(rf"[\s{re.escape(OPENING)}•‣◦⁃∙·]*(?:\d+(?:\.\d+)*|[^\W\d_]|[ivxIVX]+)[.)]+")
APOSTROPHE = re.compile("['’]")
# "art." is an abbreviation in "l'art. 5", while the "s" of "Ann's." is none.
ELISION = re.compile(r".*['’](?=\w\w)")
INITIALS = re.compile(r"[^\W\d_](?:[.-]{1,2}[^\W\d_])*")
# How far back from a mark an abbreviation may begin, and from an end its mark may stand, behind quotes and citations.
LOOK_BEHIND = 40
DASH = r"\s? (?: -- | [-–—] ) (?= \s [A-ZÀ-Þ\"“«] )"
DATELINE = re.compile(
    rf"""
    (?: [A-ZÀ-Þ]{{3}} [A-ZÀ-Þ.'’\ -]{{0,40}} (?: , \s [\w.\ ]{{1,20}} ){{0,3}}
        (?: \s? / [^/\n]{{2,40}} / \.?                                 # LAHTI, March 3. /TASS/.
          | (?: \s? \( [^()\n]{{2,40}} \) )? {DASH} )                 # LAHTI, Finland (AP) --
      | [A-ZÀ-Þ] \w+ (?: , \s [\w.\ ]{{1,20}} ){{0,3}} \s? \( [A-Z][^()\n]{{1,20}} \) {DASH}     # Lahti, 3 May (AP) -
      | \( [A-Z]{{2,8}} \) (?: {DASH} )?                             # (AP)
    ) \s*
    """,
    re.VERBOSE,
)

# A word that the summary has said counts for this much of what it counted before (0.2 to 0.5 do as well) ...
COVERED = 0.3
# ... but never less than after so many times, 1 %: below that hardly a choice changes, and long summaries stay fast.
MOST_COVERED = 4
# The first sentences say most: the i-th counts for (1 + i) to this power (-0.15 to -0.4 do as well).
POSITION = -0.3
# A sum of frequencies favours long sentences, a mean favours fragments: this power of the length sits between.
LENGTH = 0.6
# What leans on a sentence that may be missing counts for less: "He", "However" (0.4 to 0.7 do as well), a quotation
# that may have lost its speaker, a question that may have lost its answer.
LEANING = 0.5
QUOTING = 0.7
ASKING = 0.7
QUOTES = "\"'“”‘«»„‹「『"
# A whole quotation holds an even number of each of these: one mark opens it and another closes it.
QUOTATION_PAIRS = ('"', "“”„‟", "«»", "‹›", "「」", "『』")
QUOTATION_MARK = re.compile(f"[{''.join(QUOTATION_PAIRS)}]")
QUESTION_MARKS = ("?", "？", "؟")
# A sentence of fewer terms says too little to be taken before the others are used up.
FEWEST_TERMS = 4

DEFAULT_SENTENCES = 3
LENGTHS = ("sentences", "words", "percent")
LANGUAGE_NAME = click.Choice(["auto", *BY_NAME], case_sensitive=False)
# All of an article, in per cent.
WHOLE = 100
FORMATS = ("text", "list", "highlight", "scores", "json")
# As many words as a reader takes in at a glance.
KEYWORDS = 10
# Digits of a score behind the point: what differs further on is rounding, not worth.
SCORE_DIGITS = 4
# A bar takes one part in so many of a terminal's width, and leaves the rest to the sentence.
BAR_SHARE = 6
# Soft hyphens, zero-width spaces, word joiners and byte-order marks, of which web pages are full.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
LINE = re.compile(".+")
# The line breaks of str.splitlines.
LINE_BREAK = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# Seconds that a person waits without wondering.
PATIENCE = 1.0
ADVICE: dict[type[OSError], str] = {
    FileNotFoundError: "check the name",
    IsADirectoryError: "name the files in it",
    PermissionError: "ask its owner, or copy it",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text with white space normalised, where it lies in the input, and whether it is a heading.

    ``start`` and ``end`` are offsets in characters: ``" ".join(input[start:end].split()) == text``.  A heading is all
    that stands apart from prose (title, caption, dateline, table row, code, quoted mail), and is never chosen.
    """

    text: str
    start: int
    end: int
    heading: bool = False


class ArticleError(Exception):
    """An article that cannot be summarised; the message says what is wrong with it and what to do."""


def encoding_of(data: bytes) -> str:
    """Return the encoding of bytes: by their mark, UTF-8 or Windows-1252.  Raises ArticleError for what is no text."""
    for signature, advice in SIGNATURES.items():
        if data.startswith(signature):
            raise ArticleError(advice)
    head = data[:SIGNATURE_SAMPLE]
    if HTML.match(head):
        raise ArticleError("is HTML, not plain text; try: trafilatura < FILE | summarize")
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return encoding
    if b"\0" in data or len(CONTROLS.findall(head)) > MOST_CONTROLS * len(head):
        raise ArticleError("is binary, not text; if it is text, name its encoding with --encoding")
    try:
        codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return FALLBACK_ENCODING
    return "utf-8"


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of bytes and its encoding, told from the bytes where none is given.

    Then a character that is cut off at the end is left out.  Raises ArticleError for what is no plain text.
    """
    if encoding is None:
        encoding = encoding_of(data)
        return codecs.getincrementaldecoder(encoding)("replace").decode(data), encoding
    try:
        return data.decode(encoding), encoding
    except UnicodeError as error:
        raise ArticleError(f"is not in the encoding {encoding}; leave out --encoding, or name another") from error


def folded(word: str) -> str:
    """Return a word as the tables spell it: in lower case, with composed letters and a straight apostrophe."""
    word = word.lower().replace("’", "'")
    return unicodedata.normalize("NFC", word) if len(word) <= LONGEST_WORD else word


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are spelt."""
    return WORD.findall(INVISIBLE.sub("", text))


def detect_language(text: str) -> Language:
    """Return the language whose stop words cover a text best, UNKNOWN where none of them fits."""
    words = Counter(folded(word).partition("'")[0] for word in words_of(text[:DETECTION_SAMPLE]))
    covered = [sum(map(words.__getitem__, words.keys() & language.stop_words)) for language in LANGUAGES]
    most = max(covered)
    return LANGUAGES[covered.index(most)] if most > LEAST_COVERAGE * words.total() else UNKNOWN


def find_language(name: str | None, text: str) -> Language:
    """Return the language of this name or ISO code, that of the text for None; raise ValueError for an unknown name."""
    if name is None:
        return detect_language(text)
    if name.lower() not in BY_NAME:
        raise ValueError(f"unknown language {name!r}; known are {', '.join(each.name for each in LANGUAGES)}")
    return BY_NAME[name.lower()]


class Line(NamedTuple):
    """A line, its indent cut off, where it starts, how wide the indent was, and its kind: a name in LINE_KIND or ""."""

    text: str
    start: int
    indent: int
    kind: str


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text, all those between a pair of code fences of the kind "code"."""
    lines = []
    offset = 0
    for raw in text.splitlines(keepends=True):
        content = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        kind = LINE_KIND.match(content)
        lines.append(Line(content, offset + indent, indent, kind.lastgroup or "" if kind else ""))
        offset += len(raw)
    fences = [i for i, line in enumerate(lines) if line.kind == "code"]
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        lines[opening:closing] = [line._replace(kind="code") for line in lines[opening:closing]]
    return lines


def layout_of(lines: Iterable[Line]) -> tuple[float, int]:
    """Return the width to which lines are wrapped, infinite where each is a paragraph, and their usual indent."""
    widths = sorted(line.indent + len(line.text) for line in lines if line.text) or [0]
    indents = sorted(line.indent for line in lines if line.text) or [0]
    width = widths[int(len(widths) * WIDTH_QUANTILE)]
    return width if width <= WIDEST_WRAP else math.inf, indents[int(len(indents) * (1 - WIDTH_QUANTILE))]


def is_closed(text: str) -> bool:
    """Tell whether a text ends in a mark that closes a sentence, with or without quotes and citations."""
    return CLOSED.search(text[-LOOK_BEHIND:]) is not None


def is_break(first: Line, last: Line, line: Line, layout: tuple[float, int]) -> bool:
    """Tell whether a line begins a block of its own, given the first and the last line of the block before it."""
    width, indent = layout
    if not line.text:
        return True
    if last.kind in APART or line.kind in APART:
        return last.kind != line.kind or line.kind not in ("code", "quote")
    if width == math.inf:
        return True
    closed = is_closed(last.text)
    next_word = line.text.split(None, 1)[0]
    length = last.indent + len(last.text)
    short = length < WRAP_SHARE * width and length + 1 + len(next_word) <= width
    if line.kind in LISTED:
        return short or closed or first.kind in LISTED or last.text.endswith(":")
    # A deeper line begins a paragraph, but may hang below the first line of one ...
    if line.indent > last.indent:
        return closed or last is not first
    # ... and so does each of a row of paragraphs that have one indented line each.
    if last is first and line.indent == last.indent > indent:
        return True
    return short and (closed or not next_word[0].islower())


def blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether it may hold prose for each paragraph, list item or heading of a text."""
    lines = lines_of(text)
    layout = layout_of(lines)
    first = last = None
    for line in [*lines, Line("", len(text), 0, "")]:
        if first and last and is_break(first, last, line, layout):
            underlined = line.kind == "underline" and first is last
            yield first.start, last.start + len(last.text), first.kind not in APART and not underlined
            first = last = None
        if line.text:
            first, last = first or line, line


def is_abbreviation(word: str, language: Language) -> bool:
    """Tell whether a lower-case word before a period may need that period for itself."""
    if word.rpartition("-")[2] in language.abbreviations or INITIALS.fullmatch(word):
        return True
    return language.code in ORDINAL_CODES and ORDINAL.fullmatch(word) is not None


def is_boundary(word: str, mark: re.Match[str], language: Language) -> bool:
    """Tell whether a sentence ends at a MARK behind a word (after Kiss and Strunk 2006, with tables set by hand).

    At a semicolon, and after an abbreviation, it does only before a capitalised stop word: those start sentences.
    """
    word, following = folded(word), mark["next"] or ""
    continues = mark["close"] or mark["mark"].endswith(ELLIPSES) or (mark["open"] or "").endswith(DASHES)
    if continues and following[:1].islower():
        return False
    bare = mark["mark"] == "." and not mark["close"]
    if bare and following[:1].isdigit() and word in NUMBERED:
        return False
    if mark["mark"] == ";" or (bare and is_abbreviation(word, language)):
        return following[:1].isupper() and folded(following) in language.stop_words
    return True


def boundaries(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Yield the offsets in a text at which a sentence of the block text[start:end] ends and another begins."""
    for mark in MARK.finditer(text, start, end):
        before = text[max(start, mark.start() - LOOK_BEHIND) : mark.start() + 1].split()
        word = ELISION.sub("", before[-1][:-1]).lstrip(OPENING)
        is_item = mark.end() - start <= LOOK_BEHIND and ITEM_NUMBER.fullmatch(text, start, mark.end())
        if mark.end() < end and (mark["full"] is not None or (not is_item and is_boundary(word, mark, language))):
            start = mark.end()
            yield start


def sentences_of(text: str, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of a text in order, headings among them."""
    in_body = False
    for start, end, prose in blocks(text):
        dateline = DATELINE.match(text, start, end) if prose and not in_body else None
        body = dateline.end() if dateline else start
        cuts = [body, *boundaries(text, body, end, language), end]
        final = text[cuts[-2] : end]
        unmarked = not is_closed(final) and len(final.split()) <= LONGEST_HEADING
        for cut, following in pairwise(dict.fromkeys([start, *cuts])):
            raw = text[cut:following]
            begin = cut + len(raw) - len(raw.lstrip())
            heading = not prose or cut < body or (unmarked and following == end)
            yield Sentence(" ".join(raw.split()), begin, begin + len(raw.strip()), heading)
        in_body = in_body or (prose and not unmarked)


def split_sentences(text: str, language: str | None = None) -> list[Sentence]:
    """Return the sentences of a text in order, headings among them; none reaches over the end of a paragraph.

    ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Each character but white
    space lies in exactly one sentence.  Raises ValueError for an unknown language.
    """
    return list(sentences_of(text, find_language(language, text)))


def term_finder(language: Language) -> Callable[[str], tuple[str, ...]]:
    """Return a function from a word, as WORD finds it, to its terms: its stem, or nothing for a stop word or a number.

    A run of an unspaced script gives its pairs of characters.  In an unknown language a word is its own stem.
    """
    from nltk.stem.snowball import SnowballStemmer

    stem: Callable[[str], str] = SnowballStemmer(language.name).stem if language.name else str

    @functools.cache
    def terms_of(word: str) -> tuple[str, ...]:
        if UNSPACED_CHARACTER.match(word):
            characters = unicodedata.normalize("NFC", word)
            pairs = map("".join, pairwise(characters))
            return tuple(pair for pair in pairs if not FUNCTION_PAIR.match(pair)) if characters[1:] else (characters,)
        word = folded(word)
        if word.isnumeric() or word in language.stop_words:
            return ()
        article, _, noun = word.partition("'")
        if noun and article in language.stop_words:
            word = noun
            if len(noun) < SHORTEST_ELIDED or noun in language.stop_words:
                return ()
        return (stem(word) if len(word) <= LONGEST_WORD else word,)

    return terms_of


def count_words(text: str) -> int:
    """Return how many words a text has, as `wc -w` counts them, but each character of an unspaced script as one."""
    return len(UNSPACED_CHARACTER.sub(" x ", text).split())


class Candidate(NamedTuple):
    """A sentence that may be chosen, the number of its document and its position there, its distinct terms in order.

    ``weight`` multiplies the worth of its terms, ``cost`` is what it takes of the budget, and a ``spare`` one is taken
    only where no other is left.
    """

    sentence: Sentence
    document: int
    position: int
    terms: tuple[str, ...]
    weight: float
    cost: int
    spare: bool


class Summary(NamedTuple):
    """A choice among candidates: the indices of the chosen ones, in order, with what each added when it was taken.

    ``frequencies`` tells how often each term occurs, ``worth`` what it is worth to one more sentence.
    """

    language: Language
    candidates: list[Candidate]
    chosen: dict[int, float]
    frequencies: Counter[str]
    worth: dict[str, float]


def standing(text: str, language: Language) -> float:
    """Return how well a sentence stands alone: 1, or less where it leans on one before or after it."""
    first = WORD.search(text)
    leaning = first is not None and folded(first[0]) in language.openers
    asking = text.rstrip(CLOSING).endswith(QUESTION_MARKS)
    return (LEANING if leaning else 1) * (QUOTING if text[0] in QUOTES else 1) * (ASKING if asking else 1)


def is_whole_quotation(text: str) -> bool:
    """Tell whether a text holds an even number of the marks of each of QUOTATION_PAIRS."""
    found = QUOTATION_MARK.findall(text)
    return not found or all(sum(mark in pair for mark in found) % 2 == 0 for pair in QUOTATION_PAIRS)


def weigh(documents: Sequence[str], language: Language, by_words: bool) -> tuple[list[Candidate], Counter[str]]:
    """Return the candidates of some documents in order and the frequencies of their terms."""
    terms_of = term_finder(language)
    candidates: list[Candidate] = []
    frequencies: Counter[str] = Counter()
    for document, text in enumerate(documents):
        body = (sentence for sentence in sentences_of(text, language) if not sentence.heading)
        for position, sentence in enumerate(body):
            terms = [term for word in words_of(sentence.text) for term in terms_of(word)]
            frequencies.update(terms)
            cost = count_words(sentence.text) if by_words else 1
            size = cost if by_words else max(1, len(terms))
            weight = (1 + position) ** POSITION * standing(sentence.text, language) / size**LENGTH
            spare = len(terms) < FEWEST_TERMS or not is_whole_quotation(sentence.text)
            candidates.append(Candidate(sentence, document, position, tuple(dict.fromkeys(terms)), weight, cost, spare))
    return candidates, frequencies


def gain(candidate: Candidate, worth: dict[str, float]) -> float:
    """Return what a candidate would add to a summary that leaves its terms this worth."""
    return candidate.weight * sum(map(worth.__getitem__, candidate.terms))


def select(
    candidates: Sequence[Candidate], frequencies: Counter[str], budget: int
) -> tuple[dict[int, float], dict[str, float]]:
    """Choose candidates greedily within a budget; return their indices and gains in order, and what terms are worth.

    A gain only falls as terms are covered, so a candidate still on top after a fresh look is the best (Minoux 1978).
    """
    worth: dict[str, float] = dict(frequencies)
    covered: Counter[str] = Counter()
    heap = [(candidate.spare, -gain(candidate, worth), i) for i, candidate in enumerate(candidates)]
    heapq.heapify(heap)
    chosen = {}
    while heap and budget:
        spare, _, i = heapq.heappop(heap)
        if candidates[i].cost > budget:
            continue
        fresh = (spare, -gain(candidates[i], worth), i)
        if heap and heap[0] < fresh:
            heapq.heappush(heap, fresh)
            continue
        chosen[i] = -fresh[1]
        budget -= candidates[i].cost
        covered.update(candidates[i].terms)
        for term in candidates[i].terms:
            worth[term] = frequencies[term] * COVERED ** min(covered[term], MOST_COVERED)
    return dict(sorted(chosen.items())), worth


def summary_of(
    documents: Sequence[str],
    language: str | None,
    sentences: int = DEFAULT_SENTENCES,
    words: int | None = None,
    percent: float | None = None,
) -> Summary:
    """Summarise documents as one article, a sentence's position being that in its own document."""
    known = find_language(language, "\n".join(documents))
    candidates, frequencies = weigh(documents, known, by_words=words is not None)
    share = max(1, int(len(candidates) * percent / WHOLE)) if percent is not None else None
    chosen, worth = select(candidates, frequencies, words or share or sentences)
    return Summary(known, candidates, chosen, frequencies, worth)


def summarize(
    text: str,
    *,
    sentences: int = DEFAULT_SENTENCES,
    words: int | None = None,
    percent: float | None = None,
    language: str | None = None,
) -> list[Sentence]:
    """Return the most important sentences of a text in their original order, an empty list where it has none.

    At most ``sentences`` of them, or else as many as fit into so many ``words``, or so many ``percent`` of all and at
    least one.  ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Raises
    ValueError for an unknown language, less than 1 sentence or word, and a percentage not over 0 or over 100.
    """
    if words is not None and percent is not None:
        raise ValueError("give words or percent, not both")
    if sentences < 1 or (words is not None and words < 1):
        raise ValueError("sentences and words must be at least 1")
    if percent is not None and not 0 < percent <= WHOLE:
        raise ValueError("percent must be over 0 and at most 100")
    summary = summary_of([text], language, sentences, words, percent)
    return [summary.candidates[i].sentence for i in summary.chosen]


def printable(text: str, single_line: bool = False) -> str:
    """Return a text fit for a terminal: without invisible characters, and with control characters made visible."""
    from nltk.termsec import sanitize_terminal

    return str(sanitize_terminal(INVISIBLE.sub("", text), single_line=single_line))


def keywords(summary: Summary) -> list[tuple[str, int]]:
    """Return the words that decided and their counts: of the words in the summary those most frequent in the text."""
    terms_of = term_finder(summary.language)
    spellings: dict[str, Counter[str]] = {}
    for i in summary.chosen:
        for word in words_of(summary.candidates[i].sentence.text):
            longest = max(APOSTROPHE.split(word), key=len)
            for term in terms_of(word):
                spellings.setdefault(term, Counter())[term if UNSPACED_CHARACTER.match(word) else longest] += 1
    ranked = sorted(spellings, key=summary.frequencies.__getitem__, reverse=True)[:KEYWORDS]
    return [(printable(spellings[term].most_common(1)[0][0]), summary.frequencies[term]) for term in ranked]


class Article(NamedTuple):
    """A text and the name of the file that it was read from."""

    name: str
    text: str


def mark_length(text: str, kinds: frozenset[str]) -> int:
    """Return the length of the mark that a text opens with, 0 where that is of none of these kinds of line."""
    kind = LINE_KIND.match(text)
    return kind.end() if kind and kind.lastgroup in kinds else 0


def emphasized(part: str, chosen: bool, color: bool) -> str:
    """Return a part of a text in bold or dim, line by line, since a pager forgets styles at the end of each."""
    part = printable(LINE_BREAK.sub("\n", part))
    if not color:
        return f"**{part}**" if chosen else part
    # None rather than False, which would end the other style.
    return LINE.sub(lambda line: click.style(line[0], bold=chosen or None, dim=not chosen or None), part)


def highlighted(text: str, sentences: Iterable[Sentence], color: bool) -> str:
    """Return a text in its own layout with these sentences of it standing out."""
    parts = []
    end = 0
    for sentence in sentences:
        start = sentence.start + mark_length(text[sentence.start : sentence.end], LISTED)
        parts += [emphasized(text[end:start], False, color), emphasized(text[start : sentence.end], True, color)]
        end = sentence.end
    return "".join([*parts, emphasized(text[end:], False, color)]).strip("\n")


def char_width(char: str) -> int:
    """Return how many columns of a terminal a character takes: none for a combining mark, two for a wide one."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitting(text: str, columns: int) -> str:
    """Return as much of the beginning of a text as fits into so many columns."""
    return text[: len(list(takewhile(columns.__ge__, accumulate(map(char_width, text)))))]


def shortened(text: str, columns: int) -> str:
    """Return a text that fits into so many columns, with an ellipsis for what is cut off."""
    return text if fitting(text, columns) == text else fitting(text, columns - 1) + "…"


def bar(value: float, most: float, columns: int) -> str:
    """Return a bar of so many columns for the greatest value, shorter by eighths of a column for less."""
    eighths = round(8 * columns * value / most) if most else 0
    return ("█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8]).ljust(columns)[:columns]


def scored(summary: Summary, columns: int, color: bool) -> Iterator[str]:
    """Yield lines that explain a choice: each candidate with its gain as a bar, then the words that decided.

    The bar of a chosen sentence is what it added when it was taken, that of another what it would still add.
    """
    gains = [summary.chosen.get(i, gain(each, summary.worth)) for i, each in enumerate(summary.candidates)]
    most, width = max(gains), columns // BAR_SHARE
    for i, candidate in enumerate(summary.candidates):
        text = shortened(printable(candidate.sentence.text), columns - width - 3)
        line = f"{'*' if i in summary.chosen else ' '} {bar(gains[i], most, width)} {text}"
        yield click.style(line, bold=True) if color and i in summary.chosen else line
    yield ""
    words = [(shortened(word, columns // 2), count) for word, count in keywords(summary)]
    widths = [sum(map(char_width, word)) for word, _ in words]
    for (word, count), taken in zip(words, widths, strict=True):
        yield f"  {word}{' ' * (max(widths) - taken)} {bar(count, words[0][1], width)} {count}"


def record(articles: Sequence[Article], summary: Summary) -> dict[str, object]:
    """Return what JSON says of a summary; the offsets of each sentence are those in its own file."""
    names = [printable(click.format_filename(article.name), single_line=True) for article in articles]
    sentences = []
    for i, score in summary.chosen.items():
        sentence, document, position, *_ = summary.candidates[i]
        place = {"file": names[document], "start": sentence.start, "end": sentence.end, "index": position}
        sentences.append({"text": printable(sentence.text), **place, "score": round(score, SCORE_DIGITS)})
    return {
        "file": names[0] if len(names) == 1 else names,
        "language": summary.language.name or None,
        "sentences": sentences,
        "keywords": keywords(summary),
        "total_sentences": len(summary.candidates),
        "total_words": sum(count_words(candidate.sentence.text) for candidate in summary.candidates),
    }


def render(style: str, articles: Sequence[Article], summary: Summary, columns: int, color: bool) -> str:
    """Return a summary of articles in one of FORMATS, without a last line break."""
    chosen = [summary.candidates[i] for i in summary.chosen]
    if style == "json":
        return json.dumps(record(articles, summary), ensure_ascii=False)
    if style == "scores":
        return "\n".join(scored(summary, columns, color))
    if style == "highlight":
        groups = ([each.sentence for each in chosen if each.document == i] for i in range(len(articles)))
        marked = [highlighted(each.text, group, color) for each, group in zip(articles, groups, strict=True)]
        names = [f"==> {shown(each.name)} <==\n" if len(articles) > 1 else "" for each in articles]
        return "\n\n".join(map("".join, zip(names, marked, strict=True)))
    texts = [each.sentence.text[mark_length(each.sentence.text, frozenset({"bullet"})) :] for each in chosen]
    return "\n".join(("- " if style == "list" else "") + printable(text) for text in texts)


def shown(name: str) -> str:
    """Return the name of a file as messages have it."""
    return "standard input" if name == "-" else name if name.isprintable() else ascii(name)


def complain(name: str, problem: object) -> None:
    """Say on one line of standard error what is wrong with a file and what to do about it."""
    click.echo(f"summarize: {shown(name)}: {problem}", err=True)


def read(name: str, encoding: str | None) -> Article:
    """Return the article in a file, "-" being standard input; raise ArticleError where there is none to be had."""
    if name == "-" and sys.stdin is None:
        raise ArticleError("is closed; name a file")
    if name == "-" and sys.stdin.isatty():
        click.echo("summarize: waiting for text on standard input; end it with Ctrl-D", err=True)
    try:
        with click.open_file(name, "rb") as file:
            text, used = decode(file.read(), encoding)
    except OSError as error:
        raise ArticleError(f"{error.strerror}; {ADVICE.get(type(error), 'try again, or a copy')}") from error
    if encoding is None and used == FALLBACK_ENCODING:
        complain(name, "not UTF-8, so read as Windows-1252; if it looks wrong, name the right one with --encoding")
    if not text.strip():
        raise ArticleError("is empty; give it some text")
    return Article(name, text)


def articles_in(names: Sequence[str], encoding: str | None) -> Iterator[Article]:
    """Yield the articles in files one by one; complain of a file that holds none, and go on.

    A progress bar shows on standard error where a person waits for more than a moment.
    """
    start = time.monotonic()
    waited_for = sys.stderr is not None and sys.stderr.isatty() and not sys.stdout.isatty()
    with click.progressbar(length=len(names), file=sys.stderr, hidden=True) as progress:
        for name in names:
            try:
                yield read(name, encoding)
            except ArticleError as error:
                complain(name, error)
            progress.hidden = not waited_for or time.monotonic() - start < PATIENCE
            progress.update(1)


def choose(articles: Sequence[Article], language: str | None, length: dict[str, int]) -> Summary:
    """Summarise articles as one; raise ArticleError where there is nothing to choose from, or nothing that fits."""
    summary = summary_of([article.text for article in articles], language, **length)
    if not summary.candidates:
        raise ArticleError("has no sentences; they end in a mark such as . ! ? and stand apart from headings and code")
    if not summary.chosen:
        raise ArticleError(f"has no sentence of {length['words']} words or fewer; ask for more words")
    return summary


def length_of(ctx: click.Context) -> dict[str, int]:
    """Return the length asked for; the command line goes before the environment."""
    for source in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT):
        given = {name: ctx.params[name] for name in LENGTHS if ctx.get_parameter_source(name) is source}
        if len(given) > 1:
            raise click.UsageError("Give only one of --sentences, --words and --percent.")
        if given:
            return given
    return {}


def check_encoding(_ctx: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """Return the name of an encoding; raise BadParameter where there is no encoding of text by that name."""
    try:
        # Four zero bytes are text in UTF-8, UTF-16 and UTF-32 alike; none at all would be decoded without a look.
        if name is not None:
            bytes(4).decode(name)
    except (LookupError, ValueError) as error:
        raise click.BadParameter(f"{name!r} is not an encoding of text; try utf-8, cp1252 or utf-16.") from error
    return name


@click.command(
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "SUMMARIZE", "show_default": True},
    epilog="Options may be set in the environment, as in SUMMARIZE_SENTENCES=5 or SUMMARIZE_LANGUAGE=french.",
)
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True, readable=False))
@click.option(
    "-n", "--sentences", metavar="N", type=click.IntRange(1), default=DEFAULT_SENTENCES, help="Print N sentences."
)
@click.option("-w", "--words", metavar="N", type=click.IntRange(1), help="Print as many as fit into N words.")
@click.option("-p", "--percent", metavar="P", type=click.IntRange(1, WHOLE), help="Print P per cent of them.")
@click.option(
    "-f", "--format", metavar="FORMAT", type=click.Choice(FORMATS), default=FORMATS[0], help=", ".join(FORMATS)
)
@click.option("-l", "--language", metavar="NAME", type=LANGUAGE_NAME, default="auto", help="Name or ISO code.")
@click.option("-m", "--merge", is_flag=True, help="Summarize all FILES as one article.")
@click.option("-e", "--encoding", metavar="NAME", callback=check_encoding, help="Encoding of the FILES, if not UTF-8.")
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    format: str,
    language: str,
    merge: bool,
    encoding: str | None,
    **_: int,
) -> None:
    """Print the most important sentences of an article, in their original order.

    They are those that best cover the words which the article repeats.  With no FILE, or with "-", the article is
    read from standard input.

    \b
    Examples:
      summarize article.txt                      the three most important
      summarize -f highlight article.txt         the article, with them in bold
      summarize -f scores article.txt            why these
      summarize --merge -p 10 chapter*.txt       a tenth of a book
      pdftotext paper.pdf - | summarize -w 100   what fits into 100 words
    """
    length = length_of(ctx)
    if sys.stdout is None:
        raise click.ClickException("standard output is closed")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    color = not os.environ.get("NO_COLOR") and (bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty())
    names = files or ("-",)
    articles = articles_in(names, encoding)
    done = 0
    for group in filter(None, [list(articles)]) if merge else ([article] for article in articles):
        try:
            summary = choose(group, None if language == "auto" else language, length)
        except ArticleError as error:
            complain(", ".join(article.name for article in group), error)
            continue
        if len(names) > 1 and not merge and format != "json":
            click.echo("\n" * (done > 0) + f"==> {shown(group[0].name)} <==")
        click.echo(render(format, group, summary, shutil.get_terminal_size().columns, color), color=color)
        done += len(group)
    ctx.exit(int(done < len(names)))


def main() -> None:
    """Run the command as a Unix filter: a closed pipe ends it in silence, and so does Ctrl-C."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # The objects of a summary form no cycles, and looking for them takes a fifth of the time.
    gc.disable()
    signal.signal(signal.SIGINT, lambda *_: sys.exit(128 + signal.SIGINT))
    try:
        command(prog_name="summarize")
    except OSError as error:
        # What is left in the buffer would fail once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(f"summarize: standard output: {error.strerror}")


if __name__ == "__main__":
    main()
