"""Where sentences end: a case a line, behind the code of its language ("xx": one that has no table, or is not named).

In the texts "¦" is where a sentence ends, and "¬" stands before one that is no prose; neither is in the text.
"""

import re

import pytest
from conftest import check

import summarize
from summarize import ABBREVIATIONS, BEFORE_NUMBER, TITLES, UNNAMED, split_sentences

CASES = {
    "abbreviations": """
        en Mr. Orlov rang Mrs. Beck at noon.¦ She did not answer.
        en Dr. Finch and Prof. Amara signed the letter.¦ Nobody read it.
        en Gov. Hale met Sen. Brook and Lt. Gray.¦ They shook hands.
        en The mill in St. Ives shut on Oct. 5 last year.¦ It is empty.
        en It took approx. Ten men.¦ They left.
        en They met at 6 p.m.¦ ‘We stay,’ she said.
        en ‘How far is it?’ Marta asked Pavel.
        fr «Où est-il?» Marta dit non.
        en Ask *Mr*. Hale or **Prof**. Amara.¦ They know.
        en The mill went to Harrow Bros. Ltd. last spring.¦ It closed in May.
        en Some tools, e.g. Hammers and i.e. Nails, rust.¦ Nobody cares.
        en Take nails, screws, etc. to the shed.¦ Then lock it.
        en The vice-pres. Halley and Lt.-Col. Brand met.¦ They left.
        en The mill in Co. Clare (or Co. Cork) shut.¦ No. 5 did.
        en He met the Dr!¦ Halley wept: no?¦ 5 walls fell.
        de Das gilt z. B. für Äpfel, d.h. u.a. aus Tirol.¦ Dr. Weiß klagt.
        de Die Auer & Co. KG schloss.¦ Ludwig XIV. baute weiter.
        fr Mme. Lefort et M. Blanc, nés vers 1950 env. à Lyon, rient.¦ Elle part.
        fr Paul vit dans l’av. Foch ou l'av. Hoche.¦ Elle part.
        es Llegó el Sr. Vega de EE. UU. con la Dra. Luna.¦ ¿Quién llama?¦ ¡Soy yo!
        nl Dhr. Smit en mw. Bos maken o.a. Gentse wol.¦ Ze lachten.
        it Il dott. Riva e la sig.ra Neri della Riva S.p.A. Milano ridono.¦ È tardi.
        sv Det gäller t.ex. Umeå och ca. 5 andra.¦ De är små.
        ru Дом построен в 1934 г. на ул. Садовой.¦ Он стоит до сих пор.
    """,
    "abbreviations that may end one": """
        en He owns Tolliver Corp. Halley runs it for him.¦ Few know that.
        en She works for Tolliver Inc.¦ The firm builds walls.
        en The ferry leaves at 6 a.m. Monday and 7 p.m. Tuesday.¦ Few take it.
        en The ferry left at 6 p.m.¦ It was late again.
        en The U.S. Navy sent two ships.¦ Both were old.
        en She moved to the U.S.¦ He stayed in Oslo.
        en I do.¦ So does he.¦ Nobody else may.
        en We saw it.¦Then he left ? !¦ It was late.
        da Han gik ud.¦ Karl kom.
        ru Он родился в 1934 г.¦ Он жил в деревне.
        xx 비가 올 때.¦ 벽이 무너졌다.
        xx Hrad stavěli od 21. 3. do 20. 4. 2021.¦ Stojí dodnes.
        xx Sešli se 2. 5. 2019, 1.–3. 5. 2020 a v 18:00 4. 6. 2021.¦ Hráli.
        xx Sešli se od 1. – 3. 5. 2020.¦ Hráli od 1. - 3. 6. 2020.
        xx Přišlo jich 20.¦ 12 z nich bylo nemocných a zůstalo doma.
    """,
    "initials": """
        en The book is by J. R. Maddox and T.S. Vane.¦ It sold well.
        en A speech by Prof. A. Vance was read aloud.¦ He wept.
        en Nobody believed Dr. I. Keller at first.¦ She was right.
        fr Le prof. D. Martin est venu.¦ Il a ri.
        ru Роман Г. П. Волкова и Т.Д. Орловой забыт.¦ Его не читают.
        ru Дом А. С. Волкова и В. И. Орловой пуст.¦ Он стар.
        ar كتب الرسالة د. أحمد في الربيع.¦ ذهب الناس إلى البيت.
        xx הספר של א. כהן נמכר היטב.¦ היא צודקת.
        xx წიგნი დაწერა გ. მელაძემ.¦ იგი გაიყიდა.
        xx Loď šla na moře.¦Posádka spala.
        xx श्री बी. एल. शर्मा और प्रो. वर्मा आये।¦ वे बैठे।
        xx वह घर आया है.¦ वे बैठे हैं.¦ सब ठीक था.
        xx কাল মো. করিম ও এ. কে. রায় আসেন।¦ তিনি বসেন।
        xx இயக்குனர் எஸ். பாலன் வந்தார்.¦ அவர் பேசினார்.
        xx Ông là chủ đầu tư.¦ (Ông đến.)
        xx वह टी.वी. टीकाकार है.¦ वह आया.
        xx ഉ.പ്ര. വലിയതാണ്.¦ അത് പഴയതാണ്.
        xx กองทุน (สสส.) ไป กทมร. พบ ดร. สม และ พล.อ. ชาย
        xx ລາວ ສປປ. ມາ (ສປ.) ໄປ
        xx เขาไปเรียน.¦ They ran ไปกัน.¦ The end came.
        xx அது பெரிய நதி.¦ அது சரி.¦ நான் வந்தேன்.
        xx ಅವನು ಒಬ್ಬ ನಟ.¦ ಅವಳು ಬಂದಳು.
        xx वह घर गया है.¦ वे बैठे थे.¦ मो. रफ़ी आये।
        xx हिस्सा ६.५.¦ दूसरा बड़ा.
        xx నిన్న కె. రావు, ఎస్. రెడ్డి వచ్చారు.¦ ఆయన మాట్లాడారు.
        xx সে কাল যাবে না.¦ মো. করিম আসেন।
        xx ಲೇಖಕ ಕೆ. ರಾವ್ ಮನೆ ಇದೆ.¦ ಅದು ದೊಡ್ಡದು.
    """,
    "names and titles": """
        en He left at 6 p.m.¦ Mr. Hale went home.
        en He left for the U.S.¦ Dr. Orm stayed.
        en It was proposed by Cllr. Osei, seconded by Cllr. Dunn and carried.
        en The court followed Regents of Univ. of Cal. v. Bakke, Mfg. & Supply, app. § 5 and on.
        en They read Civ. § 5 at once.
        en It fell ( so they say. ) in the night.
        en It fell [ so they say. ] In the night.
        es Lo aprobó el Insp. Vega con la Srta. Luna y el Gral. Mora.¦ Nadie votó.
        nl Mevr. Visser sprak met dhr. Smit.¦ Niemand kwam.
        de Am Ende sprach Prof. Auer, dann Dr. Weiß.¦ Niemand klatschte.
        it Ha parlato l'ing. Riva.¦ Il sig. Neri ha riso.
        xx Акад. Мельник приїхав учора.¦ Усі раділи.
        xx Вечоріло.¦ Мельник приїхав.¦ Пор. Орм чекав.
        xx акад. Мельник приїхав учора.¦ Усі раділи.
        xx Бриг. Мельник приїхав учора.¦ Усі раділи.
        xx Přišli PhDr. Mgr. Štefl, JUDr. Orm, MUDr. Hale a RNDr. Quist.
        xx डॉ. सिंह आये।¦ वे बैठे।
        xx Řekl: „Ano.¦ Tvůj otec to ví.“
        xx Otišao je iz NATO-a.¦ Francuski ministar šuti.
        en Sort them with -t.¦ Boats come first.
        xx כתב ד"ר כהן.¦ היא צודקת.
    """,
    "marks around an abbreviation": """
        en The Lt./Capt. Halley met vol. CI here.
        en Bake it for 5min. on low heat.
        en “Who?” O’Neil asked.
        de „Wer ist da“, rief er.¦ „Wer ist da?“ Marta fragte.¦ „Wir gehen …“ sagte er.¦ „Er rief: ‚Halt!‘“ sagte er.
        ru «Кто там?» -- спросил сторож.¦ Он вырос на 120 м.¦ Лодки ушли.
        xx 町長は『渡船は古い。春に船を買う』と述べた。¦みな笑った。
        en They tell of it (viii) in May ix) in June.
        de Der Ltn./Hptm. im Heer kam.¦ Er ist alt.
        de Er kam am „3. Oktober“ nach Hause.
        en They called him “J. R. Maddox” then.
        es La “RR.HH. Madrid” cerró ayer.
        xx To jest „tzw. jadłodzielnia” w szkole.
        en Bake it for 5 min. (or more) on low heat.
        en He sold Holt Co.¦ Isn’t it sad?
        en Rev. Mr. Holt came.
        en The elders, e.g. Mr. Holt, came.
        en They sailed on ship A.¦ The wall fell.¦ IT WAS OLD.
        fr Il a vendu Holt et Co.¦ L’homme est parti.
        en The wall of v2. was old.
        en Look at wall.1A now.
        en They don’t.¦ I mean it.
        en Type `wait… Then go` or `a。b` first.¦ It fell.
        en She holds an M.Tech. in physics and a D.Phil. from Lorne.
        en They had oats, rye etc. — Ada Holt owned it all — and ropes.
        en They act under section 12(b).2 of it, and 2(a).1 (on page 5) of that.
        en The cells were old.3 ¦mRNA was taken from them.
        xx Biuro jest tam, tel./faks. 58 621, i jest czynne.
        xx ไฟไหม้ที่ "อ. แม่สอด" เมื่อคืนนี้
    """,
    "numbers": """
        en It cost $4.5 million, or 3.14 per cent.¦ Nobody paid.
        en The price rose to $38.¦ It fell to $.50 later.
        en It was built in 1934.¦ Then came 1935.¦ 40 boats sank.
        en they had 77!¦ nobody had more.¦ it was 78?¦ yes.
        en The ferry left on day 3.¦ Harrow sank it.
        xx 雨は１．２％です。¦海だ．¦雨です。
        xx 彼はＪ．Ｋ社の人です。¦海だ。
        xx 船が来たのは２０２４．¦人々は喜んだ。
    """,
    "ordinals": """
        de Am 3. Oktober begann der 2. Markt.¦ Er ging bis zum 12. Mai.
        de Sie lasen den xiv. Oktober auf dem alten Stein.
        da Det var i maj.¦ Alle er glade.
        es Llegó Dña. Ana con el Cnel. Ruiz.¦ Ella es vieja.
        de Es kam Präs. Weber mit Bgm. Orm, wie in Anm. 5 und der 3. Aufl. 2019 steht.¦ Er ist alt.
        ru Там дома, лодки и др.¦ Все старые.
        sv Nej, sade hon.¦ Färjan gick.
        da Den 3. Maj begyndte det 2. Marked.¦ Det varede længe.
        no Den 3. Mai begynte det 2. Marked.¦ Det varte lenge.
        fi Juhla alkoi 3. Toukokuuta.¦ Se kesti kauan.
        hu A ház a 3. Kerületben épült.¦ Azóta áll.
        xx Bilo je 77. što se tiče zida.¦ Pao je 78. u noći.
    """,
    "numbered things": """
        en See p. 55 and Nos. 5 to 7, not vol. 2, vol. XIV or vol. LX.¦ They are wrong.
        en See Fig. A and Fig. S1 in Vol. II.¦ Read Art. IV and App. B.¦ It cost Rs. 500.¦ Fig. [1] shows it.
        en He said no.¦ They left.¦ I said no.¦ I did not, no. 5.¦ He said no.¦ I’ll go.¦
        en It rose 120 m.¦ 1998 it fell.¦ It rose 3 m.¦ Boats left.
        en In 1998 M. Holt bought no. AB-12.¦ It sank.
        xx 배는 항구에 있습니다.¦ 2005년에 떠났다.
        xx Wyrok zapadł na podstawie art. 25 ust. 1 pkt. 3 nowej ustawy.¦ Nikt nie czytał.
        xx كانت السفينة في البحر.¦ 45 رجلا كانوا فيها.
        xx הספינה בנמל.¦ 45 איש עלו עליה.
        en “We read the whole vol.”¦ 3 days went by.
        en The camera records H.264 video and POSIX.1 files at Rs.500 each.¦ It is old.
        en It follows POSIX.1-2001, POSIX.1-2008 and C99.¦ It is old.
        fr Il est parti.¦ (...)¦ Elle est restée.
        de Die Fähre trägt max. 5 Wagen.¦ Er ist alt.
        en The max. load (max. 5 men) is low.¦ I met Max.¦ (He was old.)
        en Never mind.¦ I met Max.¦ I took the ferry.¦ He had 12 cars.¦ (She had two.)
        de Vgl. Abb. 4 auf S. 12 und Kap. IV im Bericht.¦ Dort steht alles.
        fr Voir le chap. IV et la fig. B.¦ Elle est claire.
        it Sono 1.¦ L'altro è qui.¦ È l'art. 5.
        ru Смотри рис. А и гл. IV на с. 12, табл. № 5.¦ Там всё есть.
    """,
    "before lower case": """
        en The wall was built in 77. or 78. by keepers.¦ It fell.
        en Bake it for 5 min. on low heat.¦ It cost $3.5 bn. last year.¦ They met at 8p.m. on Monday.
        en Bake it for 2.5 min. on low heat.¦ Then eat.
        en Bake it in a 9-in. pan or a 14-oz. can for 1/4 hr. at 40 mi. (64 km) for $5/mo. or less.¦ Eat it.
        fr Le 12 janv. 2024 il part, et le 3 sept. 1987 il revient.¦ Elle avait 12 ans.¦ 2024 fut une année.
        es Llegó el 12 ene. 2024 al puerto.¦ Es viejo.
        de Es dauert 2,5 min. bei Wind.¦ Dann ist es kurz.
        ru Он стоил 5 млн руб. за штуку, 3 млн долл. США.¦ Порт дал 3 тыс. руб.¦ Мэр рад.
        de Das kostet 8 Mrd. im Jahr.¦ Am 24.12. kam er wieder.
        fr Il a payé 3 mio. au port.¦ Elle part.
        en They ate oats, rye, etc. and left.¦ We sold boats, etc.¦ Harbour dues rose in Jan.¦ Holt left.
        en He left in Jan. – Feb. ’20 or so.¦ In Oct. $5 was paid, in Nov. £6 more.
        hu A könyv is ott.¦ 5 ember jött.
        es Espere 5 min. en el puerto.¦ Nadie llega.
        xx Miasto otwiera w szkole tzw. jadłodzielnię za 5 tys. złotych, np. dla dzieci.¦ Kto za to płaci?
        xx Koupil loď, např. starou, za 5 tis. korun.¦ Nikdo ji nechtěl.
        xx Elma, armut vb. meyveler pahalı.¦ Kimse almadı.
        xx Μήλα, αχλάδια κ.λπ. δίνονται δωρεάν.¦ Κανείς δεν ήρθε.
        xx Тут є яблука, груші та ін. плоди з саду.¦ Ніхто не прийшов.
    """,
    "addresses and files": """
        en See https://harbor.example/wall.html?page=2.5 before Monday.¦ It is short.
        en Write to lena.abbot@garden.example today.¦ She answers.
        en Open pantry.txt with python3.11 or save notes.old.md first.¦ It works.
        en Open x.And or wall.Py or walls.Walls first.¦ It works.
        en Open x.And or wall.METHODS or WALL.MD: it works.
        en Open walls.W
        xx Otwórz plik.TXT teraz.
        en Open the file.¦ /etc/walls is read first.
        en The walls fell.¦ / It was old.
        xx 그것은 있습니다.¦ walls 파일을 보십시오.¦ /etc/walls 파일을 보십시오.
    """,
    "items": """
        de 1.) Die Fähre sank in der Nacht.¦ Niemand war dort.
        en 1. Close the wall.¦ 2. Open the street.
        en (a) Close the wall.¦ (b) Open the street.
        en A. The wall must be closed.¦ B. The street is open.
        en IV. The pass is closed.¦ V. The road is open.¦ XI. The wall is old.
        en 3.10. Close the wall.¦ 3.11. Open the street.
        en It fell.¦ ‣ 1. The road is closed.
        xx 1. 渡船は島に着いた。¦ 2. 人々は喜んだ。
        en 1. The first item¦ 2. The second item¦ ¬3. The third item¦
        en 1) The first item¦ 2) The second item¦ 3) The third item is here.
        en a. The first item¦ b. The second item¦ c. The third item is here.
        en (i) The first item¦ (ii) The second item¦ (iii) The third item is here.
        en iv) The first item¦ v) The second item¦ vi) The third item is here.
        en ⁃9. The first item¦ ⁃10. The second item¦ ⁃11. The third item is here.
        en - 1. The first item¦ - 2. The second item¦ · 3. The third item is here.
        en • 1. The first item¦ • 2. The second item is here.
        en 1. The first item, as in 1.2. of it,¦ 2. The second item is here.
        de 1. Der erste Punkt¦ 2. Der zweite Punkt steht hier.
        ru 1) Первый пункт¦ 2) Второй пункт стоит здесь.
        en 1. The wall fell in 3. and so on, said 2 of the 4 men.¦ It was old.
    """,
    "dots": """
        en We waited ... and nothing came.¦ Then we left.
        en We waited ... *and* nothing came.¦ Then we left.
        en We waited... nothing came.¦ Then we left.
        en We waited...¦ Nothing came.
        en We waited … and nothing came…¦ Then we left.
        en He wanted more . . . but got none.¦ So he left.
        en He wanted more. . . .¦ There was none.
        en The wall had fallen.¦ ...and then the sea came in.
        fr Il était là.¦ ...et puis il est parti.
        es Estaba aquí.¦ ...y luego se fue.
    """,
    "other marks": """
        en Really?!¦ Yes!!!¦ What now??¦ Nobody knew.
        en the kettle sparks.¦ it belongs in the bin!¦ who will miss it?¦ nobody will.
        en It costs 40 at halder's.¦ they have two left!!¦ mrs. abbot knows.
        en The wall fell ! , he said, and wept.¦ It was old.
        en The kettle sparks;¦ It belongs in the bin.
        en The kettle sparks; it belongs in the bin; Kettles do.¦ We mend ours.
        en We won!¦ 🎉 The town danced 🎉.¦ We slept.
        en The wall\tfell.\t¦ The road  was closed.  ¦ Nobody came.
        en It was 20 °C.¦ Lorne froze.¦ It isn't, says Holt & Co.¦ Isn't it late?
        en P.S. The wall fell.¦ Q1. Who will mend it?¦ P.P.S. It was old.
        en The wall fell.¦ It was old and had no keeper in all of those years. 17
    """,
    "no space": """
        en It is a joy.¦There is more.¦ It ends in May.¦Yes.
        en He turned and said no.¦--Then a wave struck.
        en “He turned!”¦--Halley ran.
        nl De zee was rustig.¦--Toen sloeg een golf.
        ru Стена упала ночью.¦Он ушёл домой!¦Это было летом.
        xx Otevřete soubor kniha2.Kapitola a čtěte.
        en Use wall.functions.Now for it.
        xx Вода прийшла вночі.¦Місто спало!¦Ніхто не чув.
        xx Το τείχος έπεσε χθες.¦Κανείς δεν ήρθε.
        fr Le mur est tombé.¦Elle est partie.
    """,
    "notes": """
        en The bridge was shut in spring.12 ¦The ferry took over.3,4 ¦Nobody was hurt.5-7 ¦It rose.
        en (It was old.¦ It *fell.*)¦ It rained.
        en Was it shut?12 ¦It was!3 ¦Nobody was hurt. [12–14, 16] ¦It sank. [5-7] ¦It was old. -[3] ¦It fell.
        en The bridge was shut in spring.¹ ¦The wall fell.† ¦It rose in May.(1) ¦It is free.^[3] ¦One is not.
        en It falls over time." [Op. Cit., p. 99] ¦This is no surprise.
        en The wall fell.[1]¦ The sea rose. [12][13]¦ Nobody came. [2–4]
        en The wall fell. [2]–[4]¦ The road was closed.
        en viii) The first wall ¦ix) The second one ¦x) The third one is older than the other two were.
        en The wall fell.[1] [2], and rose.¦ It was old.
        en The wall fell.*¦ Nobody came.
        en The wall fell.[1],[2]¦ Did it fall?3 ¦Nobody knew.
        fr «Le mur est tombé.»3 ¦Personne ne sait.
        en The wall fell.‡ ¦It was old.§ ¦It falls over time.[Abbot, p. 99] ¦Nobody came.
        en Was it shut (in May)?12 ¦The council paid half (50%).5-7 ¦It sank.
        fr ‹ Il est là ! ›, dit-elle.¦ Il part.
        en They had oats, rye, etc. ?!¦ Nobody came.  ¦They had oats, etc.  ; it was old.
        en The wall fell in May (see below).12 ¦The council paid half (50%).4,5 ¦It sank 50%.7 ¦It rose (50%).5 kg fell.
        en He said: ‘It fell.’12 ¦Nobody came.
        en He asked: “Did the wall fall?”12 ¦Nobody knew.¹ ¦“It fell!”3 ¦They said so.
        de Die Brücke fiel.¹² ¦Niemand war da.3 ¦Alle schliefen.
        fr Le pont est tombé.² ¦Elle dormait.4 ¦Tout est calme.
        ru Мост упал ночью.¹ ¦Никого не было.[3] ¦Все спали.
        xx 桥塌了。[1]¦没有人受伤。²¦大家都睡了。
    """,
    "quotations": """
        en "Who is there?" asked the guard.¦ Nobody answered.
        en “Who is there?” asked the guard.¦ Nobody answered.
        en ‘Who is there?’ asked the guard.¦ Nobody answered.
        en »Who is there?« asked the guard.¦ Nobody answered.
        en "How far is it?" Marta asked Pavel.¦ "Far!" Pavel replied.
        en "We stop."¦ “We stop.”¦ «We stop.»¦ „We stop.“¦ ‘We stop.’¦ (We stop.)¦ They did.
        en He said, “We stop.”¦ “Nobody agreed,” she wrote.¦ “Then go.”
        en “It was late,” she said.¦ “You had left.¦ I stayed.”
        en The wall fell.¦ ,,It was old'', he said.¦ ,,Nobody cared.''
        en *The wall fell.*¦ It was __old now!__¦ **Nobody came.**
        de „Wir gehen.“¦ Alle lachten.¦ ‚Ach!‘¦ Er ging.
        de »Wir gehen.«¦ Alle lachten.¦ ›Ach!‹¦ Er ging.
        de „Wer ist da?“ fragte die Wache.¦ „Ich!“ rief er.¦ Sie lachte.
        fr «Qui est là ?» demanda le garde.¦ C’est moi !¦ Entrez…
        fr « Qui est là ? » demanda le garde.¦ « On s’arrête. »¦ Elle part.¦ « Non. »
        fr ‹ On s’arrête. ›¦ Elle part.
        es —¡Pase!¦ —¿Y usted?¦ Nadie abrió.
        es —¿Quién llama? —preguntó el guarda.¦ Nadie contestó.
        ru «Кто там?» — спросил сторож.¦ Никто не ответил.
        xx 他说：“下雨了。”¦然后他们走了。
        xx 他说「走。」¦他们走了。¦「好。」¦『好！』¦他笑。
    """,
    "quotations of several sentences": """
        de „Die Fähre ist alt.¦ Wir kaufen eine neue“, sagte Weber.¦ Alle lachten.
        fr « Le bac est vieux.¦ Nous en achetons un autre », dit le maire.¦ Elle rit.
        en “The ferry is old.¦ We buy a new one,” the mayor said.¦ Nobody laughed.
        xx 他说：“渡船很旧。¦我们要买新的。”¦大家都笑了。
    """,
    "brackets": """
        en The mayor (Mr. Orlov) and “Dr. Finch” met.¦ She left.
        en The wall (who built it?) fell at last.¦ Nobody was hurt.
        en The wall (cracked, leaning, etc.) fell at last.¦ It was old.
        en The wall fell.¦ (Nobody was hurt.)¦ The road was closed.
        en Hale v. Quist (5th Cir. 2015) held so.¦ It stands.
        en The wall (built by Mr. X. Then mended) fell.¦ It was old.
        en The wall [built in May. Then mended] fell.¦ It was old.
        en The wall (built.¦ It was (so they say) mended.
        en The wall (built.¦ It was mended.) fell.
        en The wall (built in May fell.¦ It was old.
        en The wall (built in May) fell.¦ It was old) and tall.
        en The wall (built.¦ It was mended and was mended and was mended and was mended and was mended and was mended \
and was mended and was mended and fell) was old.
        xx 町長は「渡船は古い。春に船を買う」と述べた。¦みな笑った。
        xx 市长很高兴。¦“我们赢了。”¦他说。¦“真的赢了！”¦大家都笑了。
        xx 市長は「うれしい。ありがとう。」と話した。¦みな笑った。
        xx 町長は『渡船は古い。春に船を買う』と述べた。¦みな笑った。
        xx 壁（春に倒れた。夏に直った）は古い。¦海は静かだ。
        xx 彼は《春の海。夏の山》を読んだ。¦みな笑った。
        xx 彼は「雨です。」と言った。¦雨が降った。
    """,
    "code": """
        en Type `?` to see the list.¦ Ask `who am i?` now.
        en Call `wall.fall! Then` twice, or ``fall. Now`` once.¦ It stops.
        de Mit `?` Sieht man alles.¦ Es hilft.
    """,
    "brackets that are sentences": """
        en It fell.¦ [Is it old?]¦ Nobody knows.
        en It fell.¦ [It is old.]¦ Nobody knows.
        en It fell.¦ [It is old!]¦ Nobody knows.
    """,
    "marks of scripts": """
        xx 下雨了。¦他们走了！¦你呢？¦好。
        xx "Ano.¦ Tvůj otec ti o tom nepověděl?"
        xx 下雨了﹒¦他们走了﹗¦你呢﹖¦好。
        xx 雨です。¦傘はありますか？¦「あります。」¦彼は笑った！
        ar هل جاء المطر؟¦ نعم، جاء المطر.¦ ذهب الناس إلى البيت.
        xx آیا دیوار افتاد؟¦ دیوار افتاد.¦ کسی نبود۔
        xx Πού είναι το λιμάνι;¦ Ο δήμος θα το κλείσει.
        xx Πού είναι το παιδί;¦  «Πού είναι;»¦ Ο δήμος θα το κλείσει.¦ Τι κάνω εγώ;¦ Δεν ξέρω.
        xx བྱིས་པ་ཕྱིན། །¦ལོག་མ་བྱུང་།
        en Particularly well; I chose it myself; Mr. Hale says so; the wall held.
        fr Le mur est tombé;¦ D’autres sont là.
        it Vede una villa;¦ La casa è del sindaco.
        xx Պատը փլվեց։¦ Ոչ ոք չկար:¦ Եկանք։
        xx ግንቡ ወደቀ።¦‹እኛ መጣን።›¦ማንም አልነበረም።
        xx ግንቡ ወደቀ።¦ማንም አልነበረም፡፡¦እኛ መጣን፧¦አዎ።
        xx နံရံပြိုကျသည်။¦ဘယ်သူမှမရှိ။
        xx ជញ្ជាំងបានដួល។¦គ្មាននរណាទេ៕
        xx कल वर्षा हुई।¦ लोग घर गए।¦वे सो गए।
        xx कल वर्षा हुई |¦ लोग घर गए|¦ वे सो गए।
        xx বৃষ্টি হয়েছিল।¦ মানুষ বাড়ি গেল।
    """,
    "Thai and Lao": """
        xx กำแพงพังลงเมื่อคืนนี้เพราะพายุ ¦ไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น
        xx กำแพงพังลงเมื่อคืนนี้เพราะพายุ และไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น
        xx กำแพงพังลงเมื่อคืนนี้เพราะพายุ โดยไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น
        xx ກໍາແພງພັງລົງໃນຕອນກາງຄືນຍ້ອນພາຍຸ ແລະບໍ່ມີໃຜໄດ້ຮັບບາດເຈັບເລີຍໃນຄືນນັ້ນ
    """,
}
# What is known to be cut wrongly, as it should be, and why.  Those with a "*" are kinds of the golden rules of pySBD.
LIMITS = {
    "* a name that ends in a mark": "en He has been a clerk at Hooray! in the old harbour.",
    "* a source in brackets behind a quotation": "en “It [...] was a ladder of ropes [...]” (Abbot 17).¦ It fell.",
    "* dots that pause before a capital": "en Well . . . I had hoped . . . I had no idea.",
    "* dots that stand for what is left out": "en The wall leaned . . . and had to go.¦ . . . The road was kept.",
    "a degree and a name that opens a sentence": "en She has her Ph.D.¦ Vera was proud.",
    "hours before a word that is no opener": "en The ferry left at 6 p.m.¦ Passengers complained.",
    "two notes with a space between": "en The bridge was shut in spring.11 12 ¦Take the ferry instead.",
    "an abbreviation that no table has, English": "en The show, feat. two singers, is over.",
    "an abbreviation that no table has, Russian": "ru Смотри разд. 4 и прил. А.",
    "an abbreviation that no table has, Danish": "da Festen er aflyst pga. regn.",
}


def rows() -> list[object]:
    """Return the cases, each with its kind, its language and its number among those of its kind as its name."""
    found: list[object] = []
    for kind, lines in CASES.items():
        for number, line in enumerate(lines.strip().split("\n"), 1):
            found.append(pytest.param(*line.split(None, 1), id=f"{kind} {number}"))
    for kind, line in LIMITS.items():
        known = pytest.mark.xfail(reason=f"known limit: {kind}", strict=True)
        found.append(pytest.param(*line.split(None, 1), id=kind, marks=known))
    return found


@pytest.mark.parametrize(("language", "marked"), rows())
def test_sentences_end(language: str, marked: str) -> None:
    check(marked, None if language == "xx" else language)


@pytest.mark.parametrize(
    "dateline",
    [
        *(
            "LAHTI, March 3. /TASS/.",
            "LAHTI, May 3, 2024 /PRNewswire/ --",
            "LAHTI, Finland —",
            "NEW-LAHTI --",
            "LAHTI (AP) —",
            "LAHTI D.C. (AP) —",
            "LAHTI (AP) --",
            "LAHTI (EFE).-",
            "LAHTI, Finland (Reuters) -",
        ),
        *("Lahti, 3 May (AP) -", "ŁÓDŹ, 3 maja (PAP) —", "МОСКВА, 3 мая (ТАСС) —", "ΑΘΗΝΑ (ΑΠΕ) —"),
    ],
)
def test_a_dateline_is_not_read(dateline: str) -> None:
    marked = f"¬A headline\n\n¦{dateline} The council met.¦ It voted."
    check(marked)
    read = [each.text for each in split_sentences(marked.replace("¦", "").replace("¬", ""), "english")]
    assert read == ["A headline", "The council met.", "It voted."]
    for quoted in ("“It was late.”", "„It was late.“"):
        assert [each.text for each in split_sentences(f"{dateline} {quoted}", "english")] == [quoted]
    glued = split_sentences(f"{dateline}It was late.", "english")
    assert (glued[0].text == "It was late.") is dateline.endswith("--")
    assert split_sentences(f"{dateline}IN THE WALL.", "english")[0].text.startswith(dateline[:5])


@pytest.mark.parametrize("text", ["", " \n\t\n "], ids=["empty", "blank"])
def test_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


@pytest.mark.parametrize("mark", [*"\"'”’“‘»›«‹)}*_\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe00\ufe0f\ufeff"])
def test_marks_close_a_sentence(mark: str) -> None:
    assert [each.text for each in split_sentences(f"The wall fell.{mark} The sea rose.", "en")][1:] == ["The sea rose."]


@pytest.mark.parametrize("markup", ["<a href='{}'></a>", "[1](https://a.example/{})", "![a wall]({})", "{{{{{}}}}}"])
@pytest.mark.parametrize("length", [1, 99, 290])
def test_a_sentence_ends_before_markup_of_any_length(markup: str, length: int) -> None:
    check(f"The wall fell.{markup.format('a' * length)} ¦Nobody came.")


@pytest.mark.parametrize("mark", "」』）》】〉")
def test_eastern_marks_close_a_sentence(mark: str) -> None:
    assert [each.text for each in split_sentences(f"壁が倒れた。{mark}海は静かだ。")][1:] == ["海は静かだ。"]


@pytest.mark.parametrize("mark", "\"'“‘«‹„‚({[¿¡*_–—-")
def test_marks_open_a_sentence(mark: str) -> None:
    # Behind an abbreviation the word that follows decides, whatever stands before it.
    assert len(split_sentences(f"It was built by Holt Inc. {mark}The sea rose.", "en")) == 2


@pytest.mark.parametrize("particle", "とって的の")
def test_a_sentence_goes_on_with_a_particle(particle: str) -> None:
    assert len(split_sentences(f"彼は走れ！{particle}言う。")) == 1


@pytest.mark.parametrize("mark", "。！？｡．।॥።፧፨။។៕།༎᠃᠉᱾᱿﹒﹖﹗")
def test_marks_that_need_no_space(mark: str) -> None:
    assert len(split_sentences(f"Стена упала{mark}он ушёл.")) == 2


@pytest.mark.parametrize("conjunction", ["และ", "โดย", "ແລະ", "ໂດຍ"])
def test_a_sentence_goes_on_with_a_conjunction(conjunction: str) -> None:
    halves = ("กำแพงพังลงเมื่อคืนนี้เพราะพายุ", "ไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น")
    assert len(split_sentences(" ".join(halves))) == 2
    assert len(split_sentences(f"{halves[0]} {conjunction}{halves[1]}")) == 1


def test_plain_words_are_for_speed_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"harbour", "of", "a", "xvi", "sect", *ABBREVIATIONS, *UNNAMED, *BEFORE_NUMBER, *TITLES}
    texts = [line.split(None, 1) for lines in CASES.values() for line in lines.strip().split("\n")]
    texts += [[code, f"They wrote of {word}. Harbour came."] for word in words for code in ("en", "de", "xx")]

    def ends() -> list[list[int]]:
        cases = ((None if code == "xx" else code, text) for code, text in texts)
        return [[sentence.end for sentence in split_sentences(text, code)] for code, text in cases]

    fast = ends()
    monkeypatch.setattr(summarize, "is_plain", lambda word, language: False)
    assert ends() == fast


# The table above ends_sentence, with a word that no table holds: where a sentence ends behind "blim.".
ENDS = """
    ABBREVIATIONS           goes on   ends      goes on   ends
    UNNAMED                 goes on   ends      ends      ends
    BEFORE_NUMBER                goes on   goes on   ends      ends
    ABBREVIATIONS|BEFORE_NUMBER  goes on   goes on   goes on   ends
    TITLES                  goes on   goes on   goes on   goes on
    -                       ends      ends      ends      ends
"""


@pytest.mark.parametrize("row", ENDS.strip().split("\n"), ids=lambda row: row.split()[0])
def test_tables_of_words(monkeypatch: pytest.MonkeyPatch, row: str) -> None:
    names, *verdicts = re.split(r"\s{2,}", row.strip())
    for name in names.split("|") if names != "-" else []:
        monkeypatch.setattr(summarize, name, getattr(summarize, name) | {"blim"})
    texts = [
        f"They wrote of the old blim. {rest}" for rest in ("5 came.", "A is it.", "Harbour is it.", "The end came.")
    ]
    ends = [len(split_sentences(text, "english")) == 2 for text in texts]
    assert ends == [verdict == "ends" for verdict in verdicts]
    first, *_ = split_sentences("They left at 6 p.m. Blim. Hale came.", "english")
    assert first.text.endswith("p.m.") == (names == "TITLES")
