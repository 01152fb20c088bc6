import * as contract from '../../../contract/intake.ts'
import { command, query, type Route, recorded, route } from '../../platform/route.ts'
import { changeIntakeMapping, changeIntakeSettings } from './change-reading.ts'
import { correctIntakeRow } from './correct-intake-row.ts'
import { discardIntakeBatch } from './discard-intake-batch.ts'
import { exportLedger } from './export-ledger.ts'
import { importIntakeBatch } from './import-intake-batch.ts'
import { includeIntakeRows } from './include-intake-rows.ts'
import { listIntakeBatches, listIntakeRows, readIntakeBatch, readIntakeText } from './read-intake.ts'
import { addIntakeRow, mergeIntakeRows, splitIntakeRow } from './reshape-text-rows.ts'
import { startTextIntake } from './start-text-intake.ts'
import { teachUnitName } from './teach-unit-name.ts'
import { undoIntakeImport } from './undo-intake-import.ts'
import { uploadIntakeFile } from './upload-intake-file.ts'

export const intakeRoutes: Route[] = [
  route(contract.uploadIntakeFile, { kind: 'upload', run: uploadIntakeFile }),
  route(contract.startTextIntake, command(startTextIntake)),
  route(contract.listIntakeBatches, query(listIntakeBatches)),
  route(contract.readIntakeBatch, query(readIntakeBatch)),
  route(contract.listIntakeRows, query(listIntakeRows)),
  route(contract.readIntakeText, query(readIntakeText)),
  route(contract.changeIntakeMapping, command(changeIntakeMapping)),
  route(contract.changeIntakeSettings, command(changeIntakeSettings)),
  route(contract.correctIntakeRow, command(correctIntakeRow)),
  route(contract.includeIntakeRows, command(includeIntakeRows)),
  route(contract.teachUnitName, command(teachUnitName)),
  route(contract.addIntakeRow, command(addIntakeRow)),
  route(contract.splitIntakeRow, command(splitIntakeRow)),
  route(contract.mergeIntakeRows, command(mergeIntakeRows)),
  route(contract.importIntakeBatch, command(importIntakeBatch)),
  route(contract.undoIntakeImport, command(undoIntakeImport)),
  route(contract.discardIntakeBatch, command(discardIntakeBatch)),
  route(contract.exportLedger, recorded(exportLedger)),
]
