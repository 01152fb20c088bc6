const texts = {
  title: '帮助',
}
export default texts
