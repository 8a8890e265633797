import { ref, watch, type Ref } from 'vue'

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** A text that this browser keeps from one day to the next; where it keeps nothing, it begins with `usual` each time. */
export const useRemembered = (name: string, usual: string, shelf: Shelf = localStorage): Ref<string> => {
  const text = ref(shelf.getItem(name) ?? usual)
  watch(text, (now) => shelf.setItem(name, now))
  return text
}
