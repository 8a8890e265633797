import { onBeforeUnmount, onMounted } from 'vue'

/** The fonts of this page; none where nothing is laid out (tests). */
const fontsHere = (): EventTarget | undefined => ('fonts' in document ? document.fonts : undefined)

/** Runs something whenever more of the fonts have come: until then text was measured in a stand-in. */
export const useFontsLoaded = (then: () => void, fonts: EventTarget | undefined = fontsHere()): void => {
  onMounted(() => fonts?.addEventListener('loadingdone', then))
  onBeforeUnmount(() => fonts?.removeEventListener('loadingdone', then))
}
