import { createApp } from 'vue'
import PreviewPage from './PreviewPage.vue'

createApp(PreviewPage).mount('#preview')
