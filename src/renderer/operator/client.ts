export { operatorApi } from '../client/operator-client'
export { asked } from '../client/kiosk-client'
