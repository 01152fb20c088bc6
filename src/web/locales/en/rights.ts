const texts = {
  title: 'Rights to confirm',
  status: '{{number}} waiting',
  none: 'Nothing is waiting',
  noneHint:
    'Posts, linkage, division of labour and administrators are proposed by the efficiency office or the system administrator and take effect when confirmed here.',
  confirm: 'Confirm',
  refuse: 'Refuse',
  confirmed: 'Confirmed and in force',
  refused: 'Refused',
  proposed: 'proposed by {{name}}, {{time}}',
  effect: 'It takes effect at once.',
  kind: {
    post: 'Post',
    linkage: 'Linkage',
    'watch-duty': 'Division of labour',
    'admin-role': 'Administrator',
    'admin-role-end': 'End of an administrator',
  },
  words: {
    post: '{{person}} becomes {{title}}, {{unit}}',
    handOver: '{{person}} becomes {{title}}, {{unit}}, after {{replaces}}',
    linkage: '{{person}}, {{kind}}: {{target}}',
    watch: '{{unit}} watches first: {{focus}}',
    admin: '{{person}} becomes {{role}}',
    adminEnd: '{{person}} is no longer {{role}}',
  },
  from: 'from {{date}}',
  until: 'until {{date}}',
  everything: 'everything',
  obstacle: {
    'not-security-admin': 'for the security administrator',
    'confirmer-is-proposer': 'proposed by you: another security administrator confirms it',
    'confirmer-is-beneficiary': 'it concerns you: another security administrator confirms it',
  },
  adminRole: {
    'system-admin': 'System administrator',
    'security-admin': 'Security administrator',
    'audit-admin': 'Audit administrator',
  },
}
export default texts
