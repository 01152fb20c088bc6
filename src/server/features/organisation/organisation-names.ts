import type { PostKind } from '../../../domain/organisation/posts.ts'
import type { Cohort, UnitKind } from '../../../domain/organisation/unit-kinds.ts'

/** The words of the glossary, as they stand in exported official lists. */
export const unitKindNames: Record<UnitKind, string> = {
  'city-leadership': '市级班子',
  'party-office': '市委办公室',
  'government-office': '市政府办公室',
  'efficiency-office': '效能办',
  'appraisal-office': '考核办',
  'organisation-department': '组织部',
  'discipline-commission': '纪委',
  department: '市直部门',
  town: '镇',
  subdistrict: '街道',
  zone: '区/园区',
  media: '媒体',
  other: '其他',
}

export const cohortNames: Record<Cohort, string> = {
  'key-areas': '六个重点区域',
  towns: '十个镇',
  departments: '市直部门',
}

export const postKindNames: Record<PostKind, string> = {
  'city-leader': '市级领导',
  principal: '主要负责人',
  'party-secretary': '党(工)委书记',
  'government-head': '政府(办事处、管委会)主要负责人',
  deputy: '班子成员',
  liaison: '联络员',
  staff: '工作人员',
}
