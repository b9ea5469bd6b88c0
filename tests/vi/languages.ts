/** News in our own words that is not Vietnamese, and other text that is none, a paragraph of sentences each. */
export const FOREIGN: { [what: string]: string } = {
  English:
    'The committee met on Tuesday to go over the plan for the new bridge. It can be built in ten months, the minister said at the opening. None of the men who had come to the hall had seen the letter. Two of them went home at noon.',
  'English about Vietnam':
    'President Nguyễn Xuân Phúc met with the Lao president in Hà Nội on Monday. Defence Minister Phan Văn Giang and Deputy Minister Hoàng Xuân Chiến took part in the talks. The two sides agreed to open a border gate between Điện Biên and Phongsaly. A delegation from the Ministry of Culture will visit Huế, Đà Nẵng and Hội An in March.',
  'English about Vietnam, without marks':
    'Prime Minister Pham Minh Chinh told reporters in Ha Noi that the railway to Lao Cai would open in the spring. Mr Tran Van Son, who heads the office, thanked the people of Dien Bien for their help after the flood.',
  French:
    'Le président du conseil a reçu hier la délégation venue de la capitale. Il a été décidé que les travaux de la route iront à leur terme avant l’été. On a vu là une bonne idée, mais le maire n’en dit rien.',
  Spanish:
    'El presidente se reunió ayer con los alcaldes de la región. No hay acuerdo todavía sobre el agua, según dijo la ministra a la prensa. La gente de la ciudad pide más médicos y mejores caminos.',
  Portuguese:
    'O presidente não foi à reunião de ontem no palácio. São três as cidades que já têm água, e só uma há de ficar sem ela. A ministra disse que o pão e o gás vão subir de preço.',
  Italian:
    'Il sindaco ha aperto ieri la nuova scuola davanti a tutti i bambini. La strada per il mare resta chiusa fino a domenica. Non se ne sa di più, ma i lavori vanno avanti.',
  German:
    'Der Minister hat am Montag die neue Brücke eröffnet. Viele Leute kamen an den Fluss, um das Fest zu sehen. Im Rathaus war man mit dem Ablauf zufrieden.',
  Romanian:
    'Primarul a spus că nu mai are bani pentru drumul de la marginea satului. Oamenii au cerut să fie ascultați la ședința de joi. Lucrările încep în luna mai.',
  Czech:
    'Ministr včera otevřel novou školu na okraji města. Na náměstí přišlo tolik lidí, že tam nebylo k hnutí. Oprava mostu má začít na jaře.',
  Croatian:
    'Ministar je jučer došao u grad i obišao gradilište mosta. Građani su tražili da se cesta otvori prije ljeta. Rađeno je danju i noću.',
  Polish:
    'Minister przyjechał wczoraj do miasta i otworzył nową szkołę. Mieszkańcy pytali o drogę nad rzeką. Prace mają ruszyć na wiosnę.',
  Turkish:
    'Bakan dün yeni köprüyü açtı ve halka teşekkür etti. Toplantıda su sorunu da ele alındı. Yol çalışmaları yaz sonuna kadar bitecek.',
  Indonesian:
    'Presiden menerima tamu dari negeri tetangga di istana pada hari Senin. Menteri itu mengatakan bahwa jalan baru akan dibuka tahun depan. Para petani meminta bantuan air dan pupuk.',
  Malay:
    'Perdana Menteri melawat mangsa banjir di pantai timur semalam. Beliau berkata kerajaan akan membina semula rumah yang rosak. Lebih ramai doktor dihantar ke sana.',
  Tagalog:
    'Nagpulong kahapon ang mga alkalde ng lalawigan sa bagong munisipyo. Sinabi ng pangulo na tatapusin ang tulay bago ang tag-ulan. Marami sa mga tao ang walang tubig at ilaw.',
  Latin:
    'Consul heri ad urbem venit et cum senatoribus de pace locutus est. Multi cives in foro aderant. Pontem novum aedificare placuit.',
  Finnish:
    'Ministeri avasi eilen uuden koulun kaupungin laidalla. Paikalle tuli paljon väkeä sateesta huolimatta. Sillan korjaus alkaa keväällä.',
  Icelandic:
    'Ráðherrann opnaði í gær nýja brú yfir ána. Það var mikið fjölmenni við athöfnina. Vegurinn verður lagður næsta sumar.',
  Pinyin:
    'Zhōngguó dàibiǎotuán zuótiān dàodá Hénèi. Shuāngfāng jiù biānjìng màoyì jìnxíng le huìtán. Xīn de dàqiáo míngnián tōngchē.',
  'Pinyin without marks':
    'Zhongguo daibiaotuan zuotian daoda Henei jinxing fangwen. Shuangfang taolun le bianjing maoyi wenti. Xin de daqiao mingnian tongche.',
  Chinese: '中国代表团昨天抵达河内。双方就边境贸易举行了会谈，并参观了新桥。市长阮春福出席了开幕式。',
  Japanese: '大臣は昨日、新しい橋の開通式に出席した。多くの住民が川岸に集まった。工事は来年の春に終わる。',
  Korean: '장관은 어제 새 다리의 개통식에 참석했다. 많은 주민이 강가에 모였다. 공사는 내년 봄에 끝난다.',
  Thai: 'รัฐมนตรีเปิดสะพานใหม่เมื่อวานนี้ ชาวบ้านจำนวนมากมาร่วมงาน การก่อสร้างจะแล้วเสร็จในปีหน้า',
  Lao: 'ລັດຖະມົນຕີເປີດຂົວໃໝ່ໃນມື້ວານນີ້ ປະຊາຊົນຈຳນວນຫຼາຍມາຮ່ວມງານ ການກໍ່ສ້າງຈະສຳເລັດໃນປີໜ້າ',
  Khmer: 'រដ្ឋមន្ត្រីបានបើកស្ពានថ្មីកាលពីម្សិលមិញ ប្រជាជនជាច្រើនបានមកចូលរួម',
  Russian:
    'Министр вчера открыл новый мост через реку. На праздник пришло много людей. Дорогу обещают достроить к лету.',
  Greek: 'Ο υπουργός εγκαινίασε χθες τη νέα γέφυρα. Πολλοί κάτοικοι ήρθαν στη γιορτή.',
  Arabic: 'افتتح الوزير أمس الجسر الجديد. حضر كثير من السكان الحفل.',
  Hindi: 'मंत्री ने कल नए पुल का उद्घाटन किया। बहुत से लोग समारोह में आए।',
  TypeScript:
    'const total = items.reduce((sum, item) => sum + item.price, 0)\nexport function open(path: string): Store {\n  if (!path) throw new Error("no path")\n  return new Store(path)\n}',
  Python:
    'def load(path):\n    with open(path) as f:\n        return [json.loads(line) for line in f]\nif __name__ == "__main__":\n    print(len(load(sys.argv[1])))',
  JSON: '{"id": 12, "name": "bridge", "tags": ["road", "river"], "open": true, "size": {"width": 4.5, "unit": "m"}}',
  CSS: 'body { margin: 0 auto; color: #333; font-family: serif }\n.menu > a:hover { display: inline-block; padding: 2px 4px }',
  HTML: '<div class="menu"><a href="/home?id=2">Home</a><script src="main.js"></script></div>',
  base64: 'S2jhu5MgY2jhu68gaMOgbmcgbmfDoHkKVGhpcyBpcyBhIHNhbXBsZSBvZiBhIGxvbmcgbGluZQ==',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  emoji: '🇻🇳 🎉🎉 👩‍🌾 😀 … ❤️',
  digits: '12 345 | 67,8 | 21-6-2023 | 0903 123 456 | 45%',
  'lorem ipsum':
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
}
