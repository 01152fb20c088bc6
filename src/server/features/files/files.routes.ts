import * as contract from '../../../contract/files.ts'
import { type Route, route } from '../../platform/route.ts'
import { downloadFile } from './download-file.ts'
import { uploadFile } from './upload-file.ts'

export const filesRoutes: Route[] = [
  route(contract.uploadFile, { kind: 'upload', run: uploadFile }),
  route(contract.downloadFile, { kind: 'download', run: downloadFile }),
]
