import { formatDate } from '../../../domain/dates/official-format.ts'
import type { RecordedContext } from '../../platform/request-context.ts'
import { writeWorkbook, xlsxMediaType } from '../../platform/workbook.ts'
import { phoneFor } from './may-edit.ts'
import { findUnits } from './organisation.store.ts'
import { cohortNames, postKindNames, unitKindNames } from './organisation-names.ts'
import { postsForExport } from './posts-of-person.ts'

/** Units and their post-holders as offices keep such a list: two sheets, in protocol order (R1.7). */
export async function exportOrganisation(context: RecordedContext) {
  const { tx, jurisdictionId, today, actor } = context
  const units = (await findUnits(tx, jurisdictionId)).filter((unit) => !unit.endedOn || unit.endedOn >= today)
  const posts = await postsForExport(context)
  const parents = new Map(units.map((unit) => [unit.id, unit.shortName]))
  const asOf = `截至${formatDate(today, 'zh-CN')}`
  const body = await writeWorkbook([
    {
      name: '单位',
      title: `单位名录(${asOf})`,
      columns: [
        { head: '序号', width: 7 },
        { head: '单位全称', width: 40 },
        { head: '简称', width: 18 },
        { head: '类别', width: 14 },
        { head: '分组', width: 14 },
        { head: '上级单位', width: 18 },
        { head: '主要负责同志', width: 36 },
      ],
      rows: units.map((unit, index) => [
        index + 1,
        unit.name,
        unit.shortName,
        unitKindNames[unit.kind],
        unit.cohort ? cohortNames[unit.cohort] : '',
        unit.parentId ? (parents.get(unit.parentId) ?? '') : '',
        posts
          .filter((post) => post.unitId === unit.id && post.principal)
          .map((post) => `${post.name}(${post.title})`)
          .join('、'),
      ]),
    },
    {
      name: '职务',
      title: `任职名录(${asOf})`,
      columns: [
        { head: '序号', width: 7 },
        { head: '单位', width: 20 },
        { head: '姓名', width: 16 },
        { head: '职务', width: 22 },
        { head: '职务类别', width: 16 },
        { head: '任职日期', width: 16 },
        { head: '联系电话', width: 18 },
      ],
      rows: posts.map((post, index) => [
        index + 1,
        parents.get(post.unitId) ?? '',
        post.name,
        post.title,
        postKindNames[post.kind],
        formatDate(post.validFrom, 'zh-CN'),
        phoneFor(actor, post.phone, [post.unitId], post.personId),
      ]),
    },
  ])
  await context.audit({ kind: 'organisation.exported', detail: { units: units.length, posts: posts.length } })
  return { name: `单位和任职名录_${today}.xlsx`, mediaType: xlsxMediaType, body }
}
