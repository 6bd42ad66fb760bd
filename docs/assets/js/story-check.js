// The check of a product story, as course/story/check.py with claims.py, craft.py and spelling.py: remarks, no grade.
// Held to it by tests/cases/story/check.yml and by random texts (tests/browser/test_story_check_script.py).
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { TONES, words, sentences, compiled, hits, same, holds, plain } = ocop.storyWords;
  const keys = ocop.storyKeys;
  const count = (text) => ocop.storyText.words(text);
  const [OPENING, TOLD] = [2, 3];
  const RHYME = new RegExp(`(?:o([${TONES}])?[ae]|(q?)u([${TONES}])?y)([${TONES}])?$`, "u");
  const LISTS = ["cliche", "praise", "praise_link", "district", "not_district", "formerly"];
  const made = new WeakMap();

  /** The expressions of the rules, made once. */
  function ready({ claims, craft }) {
    if (!made.has(craft)) {
      const { groups } = claims;
      const looked = claims.claims.map((claim) => ({
        claim,
        patterns: compiled(claim.patterns, groups),
        spares: compiled([...claims.spares, ...(claim.spares ?? [])], groups),
        unless: compiled([...claims.unless, ...(claim.unless ?? [])], groups),
      }));
      made.set(craft, { looked, lists: Object.fromEntries(LISTS.map((name) => [name, compiled(craft.patterns[name])])) });
    }
    return made.get(craft);
  }

  const touch = (one, other) => one.first < other.last && other.first < one.last;
  const spanOf = (line, hit) => [line[hit.first].start, line[hit.last - 1].end];
  const byPlace = (one, other) => one[0].first - other[0].first || one[0].last - other[0].last;

  function claimsOf(line, looked) {
    const found = [];
    for (const { claim, patterns, spares, unless } of looked) {
      const fit = hits(patterns, line).filter((hit) => !found.some(([other]) => touch(hit, other)));
      if (!fit.length || hits(unless, line).length) continue;
      const spared = hits(spares, line);
      found.push(...fit.filter((hit) => !spared.some((other) => touch(hit, other))).map((hit) => [hit, claim]));
    }
    return found.sort(byPlace);
  }

  function proves(proof, line, hit) {
    const all = line.map((word) => word.key);
    const claimed = all.slice(hit.first, hit.last);
    const within = proof.some((_, at) => at + claimed.length <= proof.length && same(proof, at, claimed));
    const [first, last] = [Math.max(0, hit.first - proof.length + 1), Math.min(hit.last, all.length - proof.length + 1)];
    return within || all.some((_, at) => at >= first && at < last && same(all, at, proof));
  }

  function claimsIn(text, spans, looked, story) {
    const proven = (story.proofs ?? []).filter((one) => one.paper?.trim() && one.proves?.trim()).map((one) => keys(one.proves));
    return spans.flatMap((span, sentence) => {
      const line = words(text, ...span);
      return claimsOf(line, looked).flatMap(([hit, claim]) => {
        const provable = (claim.provable ?? true) || (claim.provable_sets ?? []).includes(story.facts.set);
        if (provable && proven.some((proof) => proves(proof, line, hit))) return [];
        const [start, end] = spanOf(line, hit);
        const said = text.slice(start, end);
        const { id: rule, level, message, advice, evidence = "", law = "", at = "" } = claim;
        return [{ rule, level, sentence, start, end, said, message: message.replaceAll("{said}", () => said), advice, evidence, law, at }];
      });
    });
  }

  /** Puts remarks into the words of craft.yml. */
  const teller = (text, craft) => (rule, sentence = -1, [start, end] = [0, 0], values = {}) => {
    const said = text.slice(start, end);
    const known = { said, ...values };
    const fill = (pattern) => pattern.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(known, name) ? String(known[name]) : whole));
    const { level = "notice", message, advice } = craft.remarks[rule];
    return { rule, level, sentence, start, end, said, message: fill(message), advice: fill(advice), evidence: "", law: "", at: "" };
  };

  function consents(story, found, say) {
    const person = keys(story.facts.person);
    const remarks = [];
    const all = story.consents ?? [];
    if (found.person() && !all.some((one) => one.signed && holds(keys(one.who), person)))
      remarks.push(say("story.no-consent", -1, [0, 0], { who: `${story.facts.person_title ?? ""} ${story.facts.person}`.trim() }));
    for (const one of all) {
      const who = keys(one.who);
      if (!one.signed && holds(found.keys, who) && !(person.length && holds(who, person)))
        remarks.push(say("story.no-consent", -1, [0, 0], { who: one.who.trim() }));
    }
    const photos = story.photos ?? [];
    const missing = { "story.photo-consent": photos.filter((one) => !one.consent), "story.photo-credit": photos.filter((one) => !one.credit?.trim()) };
    for (const [rule, which] of Object.entries(missing)) if (which.length) remarks.push(say(rule, -1, [0, 0], { count: which.length }));
    return remarks;
  }

  function whole(text, spans, story, form, craft, length, say) {
    const { facts } = story;
    const found = ocop.storyFound(text, story, craft);
    const opening = spans.length ? keys(text.slice(0, spans.slice(0, OPENING).at(-1)[1])) : [];
    const remarks = [];
    if (![facts.product, facts.category].some((name) => holds(opening, keys(name)))) remarks.push(say("story.product-late", -1, [0, 0], { product: facts.product }));
    const lacking = length === "label" ? {} : {
      "story.no-commune": !found.place(facts.commune),
      "story.no-province": !found.place(facts.province),
      "story.no-person": !found.person(),
      "story.no-time": !found.time(),
      "story.no-resource": !found.used(craft.material.resource),
      "story.no-culture": !found.used(craft.material.culture),
    };
    for (const [rule, lacks] of Object.entries(lacking)) if (lacks) remarks.push(say(rule));
    const many = count(text);
    for (const { least, most } of form.sizes.filter((size) => size.length === length)) {
      if (many < least) remarks.push(say("story.too-short", -1, [0, 0], { count: many, least }));
      else if (many > most) remarks.push(say("story.too-long", -1, [0, 0], { count: many, most }));
    }
    const total = spans.map((span) => counted(words(text, ...span)).length).reduce((sum, one) => sum + one, 0);
    if (spans.length >= TOLD && total > craft.limits.mean * spans.length)
      remarks.push(say("story.heavy-reading", -1, [0, 0], { count: Math.floor((2 * total + spans.length) / (2 * spans.length)), most: craft.limits.mean }));
    return [...remarks, ...consents(story, found, say)];
  }

  const counted = (line) => line.filter((word) => plain(word.key));

  /** Stretches of at least `least` words of praise with nothing but links between them. */
  function chains(praise, links, least) {
    const linked = new Set(links.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at)));
    const found = [];
    for (const hit of praise) {
      const chain = found.at(-1);
      const between = chain ? Array.from({ length: hit.first - chain.at(-1).last }, (_, at) => chain.at(-1).last + at) : [];
      if (chain && between.every((number) => linked.has(number))) chain.push(hit);
      else found.push([hit]);
    }
    return found.filter((chain) => chain.length >= least).map((chain) => ({ first: chain[0].first, last: chain.at(-1).last }));
  }

  function bySentence(text, spans, story, craft, lists, say) {
    const placed = Boolean(story.facts.commune?.trim() && story.facts.province?.trim());
    return spans.flatMap((span, at) => {
      const line = words(text, ...span);
      const many = counted(line).length;
      const remarks = many > craft.limits.sentence ? [say("story.long-sentence", at, span, { count: many, most: craft.limits.sentence })] : [];
      const add = (rule, which) => which.forEach((hit) => remarks.push(say(rule, at, spanOf(line, hit))));
      add("story.cliche", hits(lists.cliche, line));
      add("story.praise", chains(hits(lists.praise, line), hits(lists.praise_link, line), craft.limits.praise));
      const other = hits(lists.not_district, line);
      if (placed && !hits(lists.formerly, line).length)
        add("story.old-district", hits(lists.district, line).filter((hit) => !other.some((one) => touch(hit, one))));
      return remarks;
    });
  }

  function spelling(text, spans, say) {
    const at = (start) => spans.findIndex((span) => span[0] <= start && start < span[1]);
    const ways = { old: [], new: [] };
    let loose = null;
    for (const { start, end } of words(text)) {
      const said = text.slice(start, end);
      const rhyme = RHYME.exec(said.toLowerCase().normalize("NFD"));
      if (rhyme && !rhyme[2] && Boolean(rhyme[1] ?? rhyme[3]) !== Boolean(rhyme[4])) ways[rhyme[4] ? "new" : "old"].push([start, end]);
      if (!loose && said.normalize("NFC") !== said) loose = [start, end];
    }
    const [rare, usual] = ways.old.length < ways.new.length ? [ways.old, ways.new] : [ways.new, ways.old];
    const remarks = rare.length ? [say("story.mixed-tones", at(rare[0][0]), rare[0], { other: text.slice(...usual[0]) })] : [];
    return loose ? [...remarks, say("story.mixed-unicode", at(loose[0]), loose)] : remarks;
  }

  /** Every remark on a text: on the whole first, then in the order of the words. */
  ocop.storyCheck = (text, story, form, rules, length = null) => {
    const { looked, lists } = ready(rules);
    const [spans, say] = [sentences(text), teller(text, rules.craft)];
    return [
      ...whole(text, spans, story, form, rules.craft, length, say),
      ...bySentence(text, spans, story, rules.craft, lists, say),
      ...spelling(text, spans, say),
      ...claimsIn(text, spans, looked, story),
    ].sort((one, other) => one.sentence - other.sentence || one.start - other.start);
  };
  /** The sentences that 5.2 calls weak: long ones, clichés, praise. */
  ocop.storyBySentence = (text, story, rules) =>
    bySentence(text, sentences(text), story, rules.craft, ready(rules).lists, teller(text, rules.craft));
})();
