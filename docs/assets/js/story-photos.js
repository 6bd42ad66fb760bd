// Pictures of a story: made small on the device, drawn anew so that nothing but the picture is left, kept beside the text.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const KEPT = "photo:"; // how a story names a picture that is kept on this device
  const LIMIT = {
    file: 25_000_000, pixels: 60_000_000, side: 1280, // a file, what a phone can draw, the longer side afterwards
    one: 280_000, all: 3_300_000, // letters of base64: the device keeps about 5 million for all of this site
  };
  const QUALITIES = [0.82, 0.7, 0.58, 0.45, 0.3];
  const TEXT = ocop.text["story-photos"];
  const store = () => (ocop.theStoryPhotos ??= ocop.openStore("ocop.story-photos", () => {})); // keep() says itself what was not kept

  // A learner's record from elsewhere may have put anything there.
  const idsKept = () => [store().fresh("ids") ?? []].flat().filter((id) => typeof id === "string");
  const DATA = /^data:image\/jpeg;base64,[\w+/=]+$/;

  const dataOf = (file) =>
    new Promise((done, fail) => Object.assign(new FileReader(), { onload: ({ target }) => done(target.result), onerror: fail }).readAsDataURL(file));
  const pictureOf = (src) => new Promise((done, fail) => Object.assign(new Image(), { onload: ({ target }) => done(target), onerror: fail, src }));

  /** The picture as JPEG without anything beside it: no place, no time, no camera. @type {(data: string) => Promise<{data?: string, fault?: string}>} */
  async function redrawn(source) {
    let picture;
    try {
      picture = await pictureOf(source);
    } catch {
      return { fault: TEXT.broken };
    }
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (!width || !height) return { fault: TEXT.broken };
    if (width * height > LIMIT.pixels) return { fault: TEXT.pixels };
    for (let side = LIMIT.side; side >= 320; side /= 2) {
      const scale = Math.min(1, side / Math.max(width, height));
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width, height].map((one) => Math.max(1, Math.round(one * scale)));
      const pen = canvas.getContext("2d");
      if (!pen) return { fault: TEXT.pixels };
      pen.fillStyle = "#fff"; // what is clear in a PNG is paper
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      for (const quality of QUALITIES) {
        const data = canvas.toDataURL("image/jpeg", quality);
        if (!data.startsWith("data:image/jpeg")) return { fault: TEXT.pixels };
        if (data.length <= LIMIT.one) return { data };
      }
    }
    return { fault: TEXT.pixels };
  }

  /** Keep a picture that is a data URL; the device must have written it down, else it is not kept. @type {(source: string) => Promise<{id?: string, fault?: string}>} */
  async function keepData(source) {
    if (!/^data:image\/(jpeg|png|webp|gif|bmp|avif);/.test(source)) return { fault: TEXT.broken };
    const { data, fault } = await redrawn(source);
    if (fault) return { fault };
    const ids = idsKept();
    const used = ids.reduce((sum, id) => sum + (store().get(id)?.length ?? 0), 0);
    if (used + data.length > LIMIT.all) return { fault: TEXT.full };
    const id = `${KEPT}${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
    if (!store().set(id, data)) {
      store().set(id, null);
      return { fault: TEXT.full };
    }
    store().set("ids", [...ids, id]);
    return { id };
  }

  /** Keep a picture that was chosen. @type {(file: File) => Promise<{id?: string, fault?: string}>} */
  async function keep(file) {
    if (file.size > LIMIT.file) return { fault: TEXT.big };
    try {
      return await keepData(await dataOf(file));
    } catch {
      return { fault: TEXT.broken };
    }
  }

  /** Forget pictures that no story names any more. @param {any} shelf */
  function tidy(shelf) {
    const named = new Set(shelf.ids.flatMap((id) => shelf.get(id).kept?.story?.photos ?? []).map((one) => one?.file));
    const ids = idsKept();
    const lost = ids.filter((id) => !named.has(id));
    if (!lost.length) return;
    for (const id of lost) store().set(id, null);
    store().set("ids", ids.filter((id) => named.has(id)));
  }

  /** A kept picture as a data URL, null when there is none of this name. @type {(id: string) => string | null} */
  const data = (id) => {
    const found = String(id).startsWith(KEPT) && store().get(id);
    return typeof found === "string" && DATA.test(found) ? found : null;
  };

  ocop.storyPhotos = { KEPT, LIMIT, keep, keepData, data, tidy };
})();
