import { type Ref, shallowRef, watch } from 'vue'
import { decoded } from './decoded'

/** The address of the picture to show: the wanted one as soon as it is decoded, until then the one before it. */
export const useDecodedSource = (
  wanted: () => string,
  decode: (source: string) => Promise<void> = decodedImage,
): Readonly<Ref<string>> => {
  const shown = shallowRef(wanted())
  watch(wanted, async (source) => {
    await decode(source)
    if (wanted() === source) shown.value = source
  })
  return shown
}

const decodedImage = (source: string): Promise<void> => {
  const image = new Image()
  image.src = source
  return decoded([image])
}
